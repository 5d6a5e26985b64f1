/** Lists and search on a made-up city of some thousands: the right rows, by the right plans. */
import { sql } from 'kysely';
import { StatementRecorder, type PlanNode } from '../../../test/explain.js';
import { startWorkbench } from '../../../test/workbench.js';
import { silentProgress } from '../../cli/progress.js';
import { seed } from '../../cli/seed/seed.js';
import type { Page } from '../../graphql/connection.js';
import { District, ProposalStatus, type ProposalOrder } from '../../shared/vocabulary.js';
import type { ProposalListQuery } from './proposal.list.js';
import { queryTerms, termKey } from './search-terms.js';

const recorder = new StatementRecorder();
let bench: Awaited<ReturnType<typeof startWorkbench>>;
let departmentId: string;

const everything: ProposalListQuery = {
  statuses: null, category: null, departmentId: null, authorId: null, authorHandle: null, district: null, text: null, order: 'NEWEST',
};
const firstPage: Page = { size: 20, backward: false, cursor: null, cursorField: 'after' };
const list = (query: Partial<ProposalListQuery>, page: Page = firstPage) =>
  bench.services.proposalReader.list({ ...everything, ...query }, page);

beforeAll(async () => {
  bench = await startWorkbench(new Date('2026-11-20T06:00:00Z'));
  await seed(bench.orm, bench.services.settings, bench.clock, { members: 2_000, proposals: 5_000, seedNumber: 7 }, silentProgress);
  const db = bench.orm.em.fork().getKysely();
  const { rows } = await sql<{ id: string }>`select id from department where slug = 'transport'`.execute(db);
  departmentId = rows[0]!.id;
  // Three words for which chance gives no occasion: a rare one, one that is known only from long ago, and one in many titles.
  await sql`
    update proposal_search s set terms = terms || ${[termKey('수달')]}::int[] from proposal p where p.id = s.proposal_id and p.number % 250 = 0`.execute(db);
  await sql`
    update proposal_search s set terms = terms || ${[termKey('옛말')]}::int[] from proposal p where p.id = s.proposal_id and p.number <= 900`.execute(db);
  await sql`vacuum analyze`.execute(db);
}, 120_000);
afterAll(() => bench.close());

/** The same list, made the simple way. */
async function expected({ text, category, district, statuses, departmentId: department, order }: ProposalListQuery): Promise<string[]> {
  const terms = text === null ? [] : queryTerms(text).map(termKey);
  const open = order === 'CLOSING_SOON' || order === 'NEARLY_THERE';
  const keys = {
    NEWEST: sql`p.published_at desc, p.id desc`,
    MOST_VOTED: sql`p.vote_count desc, p.id desc`,
    NEARLY_THERE: sql`p.vote_count desc, p.id desc`,
    CLOSING_SOON: sql`p.voting_closes_at, p.id`,
    RELEVANCE: sql`(s.title_terms @> ${terms}::int[]) desc, p.published_at desc, p.id desc`,
  };
  const { rows } = await sql<{ id: string }>`
    select p.id from proposal p join proposal_search s on s.proposal_id = p.id
    where s.terms @> ${terms}::int[] and p.category = coalesce(${category}, p.category)
      and (${district}::text is null or p.district = ${district}) and p.department_id = coalesce(${department}::uuid, p.department_id)
      and (${statuses}::text[] is null or p.status = any (${statuses}::text[]))
      and (not ${open} or (p.status = 'VOTING' and p.voting_closes_at >= ${bench.clock.now()}))
    order by ${keys[order]}`.execute(bench.orm.em.fork().getKysely());
  return rows.map(row => row.id);
}

/** All pages, one after the other. */
async function walk(query: ProposalListQuery, backward: boolean, size: number): Promise<string[]> {
  const ids: string[] = [];
  let cursor: string | null = null;
  for (;;) {
    const page: Page = { size, backward, cursor, cursorField: backward ? 'before' : 'after' };
    const rows = await list(query, page);
    ids.push(...rows.slice(0, size).map(({ row }) => row.id));
    if (rows.length <= size) return backward ? ids.reverse() : ids;
    cursor = rows[size - 1]!.cursor;
  }
}

const orders: ProposalOrder[] = ['NEWEST', 'MOST_VOTED', 'CLOSING_SOON', 'NEARLY_THERE'];
const filters: Partial<ProposalListQuery>[] = [
  {}, { statuses: ['VOTING'] }, { statuses: ['ADOPTED', 'NOT_ADOPTED', 'REVIEW'] }, { category: 'parks' }, { district: District.MAPO },
  { category: 'transport', statuses: ['LAPSED'] }, { category: 'animals', district: District.JUNG },
];
const texts = ['버스에서', '버스 공원', '수달이', '옛말을', 'the river', '늘려 주세요', '없는말'];

describe('pages of a list', () => {
  it.each(orders.flatMap(order => filters.map(filter => [order, filter] as const)))('%s %j: all rows, once, in order', async (order, filter) => {
    const query = { ...everything, ...filter, order };
    const ids = await expected(query);
    expect(await walk(query, false, 200)).toEqual(ids);
    expect(await walk(query, true, 197)).toEqual(ids);
  });

  it.each(texts.flatMap(text => [...orders, 'RELEVANCE' as const].map(order => [order, text] as const)))('%s of "%s"', async (order, text) => {
    for (const filter of [{}, { category: 'transport' }, { statuses: ['LAPSED', 'ADOPTED'] as ProposalStatus[] }, { departmentId }]) {
      const query = { ...everything, ...filter, text, order };
      const ids = await expected(query);
      expect(await walk(query, false, 200)).toEqual(ids);
    }
  });

  it('goes backwards through matches in titles and elsewhere', async () => {
    const query: ProposalListQuery = { ...everything, text: '버스에서', order: 'RELEVANCE' };
    expect(await walk(query, true, 61)).toEqual(await expected(query));
  });
});

/** Rows of a table or index that were looked at, repeated looks counted each time. */
const looked = (nodes: readonly PlanNode[]): number =>
  nodes.filter(node => node['Node Type'].includes('Scan') && (node['Relation Name'] ?? node['Index Name']))
    .reduce((sum, node) => sum + node['Actual Rows'] * node['Actual Loops'], 0);
const indexes = (nodes: readonly PlanNode[]): string[] => nodes.flatMap(node => node['Index Name'] ?? []);
const plansOf = (query: Partial<ProposalListQuery>): Promise<PlanNode[]> => recorder.plansOf(bench.databaseUrl, () => list(query));
const readsWholeTable = (nodes: readonly PlanNode[]): boolean =>
  nodes.some(node => node['Node Type'] === 'Seq Scan' && ['proposal', 'proposal_search'].includes(node['Relation Name'] ?? ''));

describe('plans', () => {
  it('finds a rare word of two syllables, with a particle, by the index of words', async () => {
    for (const order of ['NEWEST', 'RELEVANCE', 'MOST_VOTED'] as const) {
      const nodes = await plansOf({ text: '수달이', order });
      expect(indexes(nodes)).toContain('proposal_search_terms');
      expect(readsWholeTable(nodes)).toBe(false);
      expect(looked(nodes)).toBeLessThan(150);
    }
  });

  it('finds a common word by walking through the list, no further than the page', async () => {
    for (const [order, index] of [['NEWEST', 'proposal_newest'], ['MOST_VOTED', 'proposal_votes']] as const) {
      const nodes = await plansOf({ text: '버스를', order });
      expect(indexes(nodes)).toEqual(expect.arrayContaining([index, 'proposal_search_pkey']));
      expect(indexes(nodes)).not.toContain('proposal_search_terms');
      expect(looked(nodes)).toBeLessThan(1_000);
    }
  });

  it('puts matches in the title first by the index of titles, where they are rare', async () => {
    expect(indexes(await plansOf({ text: '수달이', order: 'RELEVANCE' }))).toContain('proposal_search_title');
  });

  it('gives up walking where a word is common, but not of late', async () => {
    const nodes = await plansOf({ text: '옛말', order: 'NEWEST' });
    expect(indexes(nodes)).toEqual(expect.arrayContaining(['proposal_newest', 'proposal_search_terms']));
    expect((await list({ text: '옛말' })).length).toBe(21);
  });

  it('finds words and place together, also where they exclude each other', async () => {
    const nodes = await plansOf({ text: '버스', category: 'animals', order: 'NEWEST' });
    expect(indexes(nodes)).toContain('proposal_search_terms');
    expect(looked(nodes)).toBeLessThan(200);
  });

  it.each(orders.flatMap(order => filters.map(filter => [order, filter] as const)))('%s %j costs a page, not the table', async (order, filter) => {
    const nodes = await plansOf({ ...filter, order });
    expect(readsWholeTable(nodes)).toBe(false);
    expect(looked(nodes)).toBeLessThan(2_000);
  });

  it('finds similar titles by what is rare in them', async () => {
    let found: readonly { title: string }[] = [];
    const nodes = await recorder.plansOf(bench.databaseUrl, async () => {
      found = await bench.services.proposalReader.similarTo('망원동 버스정류장 그늘막을 늘려 주세요');
    });
    expect(indexes(nodes)).toContain('proposal_search_title');
    expect(looked(nodes)).toBeLessThan(4_000);
    expect(found.length).toBeGreaterThan(0);
    expect(found.every(({ title }) => /그늘막|버스정류장/.test(title))).toBe(true);
  });
});
