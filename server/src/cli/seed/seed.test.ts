import { sql } from 'kysely';
import { startWorkbench } from '../../../test/workbench.js';
import { findMiscounts } from '../../features/vote/recount.js';
import { silentProgress } from '../progress.js';
import { Dice } from './dice.js';
import { seed } from './seed.js';
import { writeText } from './write-text.js';

let bench: Awaited<ReturnType<typeof startWorkbench>>;
const rows = async <T>(statement: ReturnType<typeof sql<T>>): Promise<T[]> => (await statement.execute(bench.orm.em.fork().getKysely())).rows;
const indexes = () => rows(sql<{ name: string }>`select indexname as name from pg_indexes where schemaname = 'public' order by 1`);

beforeAll(async () => {
  bench = await startWorkbench(new Date('2026-11-20T06:00:00Z'));
});
afterAll(() => bench.close());

describe('a made-up city', () => {
  it('agrees with itself, and leaves the tables as it found them', async () => {
    const before = await indexes();
    await seed(bench.orm, bench.services.settings, bench.clock, { members: 500, proposals: 300, seedNumber: 1 }, silentProgress);
    expect(await indexes()).toEqual(before);
    expect(await findMiscounts(bench.orm.em.fork())).toEqual([]);
    expect(await rows(sql`select
      (select count(*)::int from proposal) as proposals, (select count(*)::int from member where person_id is not null) as citizens,
      (select count(*)::int from proposal p where not exists (select from proposal_search s where s.proposal_id = p.id)) as unfindable,
      (select count(*)::int from vote v join proposal p on p.id = v.proposal_id join member m on m.id = p.author_id
        where v.person_id = m.person_id or v.cast_at < p.published_at or v.cast_at > ${bench.clock.now()}) as impossible,
      (select count(*)::int from proposal p where status <> (select to_status from transition t where t.proposal_id = p.id order by id desc limit 1)) as adrift,
      (select count(*)::int from review r join proposal p on p.id = r.proposal_id where (r.state = 'DECIDED') = (p.status = 'REVIEW')) as torn,
      (select count(distinct status)::int > 2 from proposal) as varied`))
      .toEqual([{ proposals: 300, citizens: 500, unfindable: 0, impossible: 0, adrift: 0, torn: 0, varied: true }]);
  });

  it('can be searched, and grows by a second one', async () => {
    await seed(bench.orm, bench.services.settings, bench.clock, { members: 50, proposals: 100, seedNumber: 2 }, silentProgress);
    const found = await bench.services.proposalReader.list(
      { statuses: null, category: null, departmentId: null, authorId: null, authorHandle: null, district: null, text: '버스를', order: 'RELEVANCE' },
      { size: 20, backward: false, cursor: null, cursorField: 'after' },
    );
    expect(found.length).toBe(21);
    expect(await findMiscounts(bench.orm.em.fork())).toEqual([]);
  });

  it('is written the same by the same number, within the length that people write', () => {
    const write = (seedNumber: number): string[] => {
      const dice = new Dice(seedNumber);
      return Array.from({ length: 200 }, () => writeText(dice).body);
    };
    expect(write(3)).toEqual(write(3));
    expect(write(3)).not.toEqual(write(4));
    expect(write(3).every(body => body.length >= 200 && body.length <= 600)).toBe(true);
  });
});
