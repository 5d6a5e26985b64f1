import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { startWorkbench } from '../../../test/workbench.js';
import { findMiscounts } from '../../features/vote/recount.js';
import { whileImporting } from '../../features/proposal/voting-windows.js';
import { koreanDay } from '../../shared/korean-time.js';
import { silentProgress } from '../progress.js';
import { importPetitions, type ImportOptions, type ImportReport } from './import-petitions.js';

/** A Friday afternoon in Seoul. */
const now = new Date('2026-11-20T06:00:00Z');

const petition = (petition_idx: string, change: object = {}): object => ({
  petition_idx, category: '교통/건축/국토', begin: '2019-07-01', end: '2019-07-31', num_agree: 12, status: '청원종료',
  title: `정류장 의자를 늘려 주십시오 (${petition_idx})`, content: '의자가 모자라 어르신들이 서서 기다리십니다.', ...change,
});
/** The last window ends on 2019-08-15, so that all dates move by the same days. */
const lines = [
  petition('1', { num_agree: 400 }),
  petition('2', { num_agree: 10 }),
  '{"petition_idx": "3", "title": ',
  petition('4', { num_agree: 11, begin: '2019-07-10', end: '2019-08-09', category: '안전/환경' }),
  petition('5', { title: undefined }),
  petition('6', { begin: '2019-07-31', end: '2019-07-01' }),
  petition('7', { content: '가'.repeat(50_001) }),
  '',
  petition('8', { num_agree: 0, begin: '2019-07-16', end: '2019-08-15', category: '처음 보는 분류' }),
  petition('9', { num_agree: 3, begin: '2019-07-16', end: '2019-08-15', title: `${'밤길 '.repeat(60)}등` }),
  petition('10', { num_agree: -1 }),
  petition('2'),
  petition('11', { content: '', num_agree: 20, petition_idx: 11 }),
].map(line => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n');

let bench: Awaited<ReturnType<typeof startWorkbench>>;
let folder: string;

const run = async (text: string, options: Partial<ImportOptions> = {}): Promise<ImportReport & { problems: Map<number, string> }> => {
  const file = join(folder, 'petitions.jsonl');
  writeFileSync(file, text);
  const problems = new Map<number, string>();
  const report = await importPetitions(bench, { file, votes: true, cap: 25, keepDates: false, ...options }, silentProgress,
    (number, problem) => problems.set(number, problem));
  return { ...report, problems };
};

interface Row {
  source: string;
  status: string;
  votes: number;
  category: string;
  published: string;
  closes: string;
  title: string;
  body: string;
}

const readRows = async (): Promise<Map<string, Row>> => {
  const { rows } = await sql<Row>`
    select source, status, vote_count as votes, category, published_at as published, voting_closes_at as closes,
      p.title, r.body
    from proposal p join revision r on r.proposal_id = p.id where source is not null`.execute(bench.orm.em.fork().getKysely());
  return new Map(rows.map(row => [row.source.replace('petition:', ''), row]));
};

beforeEach(async () => {
  bench = await startWorkbench(now);
  folder = mkdtempSync(join(tmpdir(), 'oasis-import-'));
});
afterEach(async () => {
  rmSync(folder, { recursive: true });
  await bench.close();
});

describe('an import of petitions', () => {
  it('names each bad line and why, and brings in the others, the second time none', async () => {
    const first = await run(lines);
    expect(first).toMatchObject({ imported: 6, skipped: 1, bad: 5, cast: 25 + 10 + 11 + 0 + 3 + 20 });
    expect([...first.problems]).toEqual([
      [3, expect.stringContaining('no JSON')],
      [5, expect.stringContaining('title')],
      [6, 'end lies before begin'],
      [7, 'content has more than 50,000 characters'],
      [11, 'num_agree must not be negative'],
    ]);
    const before = await readRows();
    expect(await run(lines)).toMatchObject({ imported: 0, skipped: 7, bad: 5, cast: 0 });
    expect(await readRows()).toEqual(before);
  });

  it('moves all dates together so that the last window closes in 30 days', async () => {
    await run(lines);
    const rows = await readRows();
    expect(koreanDay(new Date(rows.get('8')!.closes))).toBe('2026-12-20');
    expect(koreanDay(new Date(rows.get('8')!.published))).toBe('2026-11-20');
    expect(rows.get('1')).toMatchObject({ published: '2026-11-04 15:00:00+00', closes: '2026-12-05 14:59:59.999+00' });
  });

  it('keeps the dates when told so', async () => {
    await run(lines, { keepDates: true });
    expect((await readRows()).get('1')).toMatchObject({ published: '2019-06-30 15:00:00+00', closes: '2019-07-31 14:59:59.999+00' });
  });

  it('lets each end as the rules say', async () => {
    await run(lines, { keepDates: true });
    const ended = await readRows();
    expect(['1', '2', '4', '8', '9', '11'].map(id => [ended.get(id)!.votes, ended.get(id)!.status])).toEqual([
      [25, 'REVIEW'], [10, 'LAPSED'], [11, 'REVIEW'], [0, 'LAPSED'], [3, 'LAPSED'], [20, 'REVIEW'],
    ]);
    expect(await findMiscounts(bench.orm.em.fork())).toEqual([]);
    const { rows } = await sql<{ wrong: number }>`
      select count(*)::int as wrong from proposal p left join vote v on v.proposal_id = p.id
        left join review r on r.proposal_id = p.id left join transition t on t.proposal_id = p.id
        left join audit_entry a on a.subject_id = p.id left join event e on e.subject_id = p.id
      where v.cast_at not between p.published_at and p.voting_closes_at
        or r.opened_at not between p.published_at and p.voting_closes_at
        or t.at not between p.published_at and p.voting_closes_at + interval '1 ms'
        or a.at not between p.published_at and p.voting_closes_at + interval '1 ms'
        or e.at not between p.published_at and p.voting_closes_at + interval '1 ms'`.execute(bench.orm.em.fork().getKysely());
    expect(rows).toEqual([{ wrong: 0 }]);
    const { rows: ends } = await sql<{ at: string }>`
      select t.at from transition t join proposal p on p.id = t.proposal_id
      where p.source = 'petition:2' and to_status = 'LAPSED'`.execute(bench.orm.em.fork().getKysely());
    expect(ends).toEqual([{ at: '2019-07-31 15:00:00+00' }]);
  });

  it('leaves open what is open, with all its votes before now', async () => {
    await run(lines);
    const rows = await readRows();
    expect(['2', '8', '9'].map(id => [rows.get(id)!.votes, rows.get(id)!.status])).toEqual([[10, 'VOTING'], [0, 'VOTING'], [3, 'VOTING']]);
    const { rows: [late] } = await sql<{ count: number }>`select count(*)::int as count from vote where cast_at > ${now}`
      .execute(bench.orm.em.fork().getKysely());
    expect(late).toEqual({ count: 0 });
  });

  it('casts no votes unless told so, and goes on where an earlier import stopped', async () => {
    expect(await run(lines, { votes: false })).toMatchObject({ imported: 6, cast: 0 });
    expect((await readRows()).get('1')).toMatchObject({ votes: 0, status: 'VOTING' });
    await run(lines);
    expect((await readRows()).get('1')).toMatchObject({ votes: 25, status: 'REVIEW' });
  });

  it('maps categories and texts', async () => {
    await run(lines);
    const rows = await readRows();
    expect(['1', '4', '8'].map(id => rows.get(id)!.category)).toEqual(['transport', 'safety', 'other']);
    const long = rows.get('9')!;
    expect([...long.title]).toHaveLength(99);
    expect(long.title.endsWith('밤길…')).toBe(true);
    expect(long.body.startsWith(`**${'밤길 '.repeat(60)}등**\n\n`)).toBe(true);
    expect(rows.get('1')!.body).toContain('출처: 청와대 국민청원 1번, 2019-07-01부터 2019-07-31까지 400명 동의 (공공누리 제1유형)');
    expect(rows.get('11')!.body).toMatch(/^출처/);
  });

  it('is alone, and the windows that it lives through are its own to close', async () => {
    await run(lines, { votes: false });
    await bench.services.inTransaction(async tx => {
      await sql`update proposal set voting_closes_at = published_at + interval '1 day'`.execute(tx.getKysely());
    });
    await whileImporting(bench.orm, async () => {
      expect(await bench.services.votingWindows.closeEnded()).toBe(0);
      await expect(run(lines)).rejects.toMatchObject({ code: 'CONFLICT' });
    });
    expect(await bench.services.votingWindows.closeEnded()).toBe(4);
  });
});
