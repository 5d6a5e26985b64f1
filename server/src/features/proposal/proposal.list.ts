/** Pages of proposals by keyset, in every order, with filters and words. */
import { sql, type RawBuilder } from 'kysely';
import type { MikroORM } from '@mikro-orm/postgresql';
import type { Page } from '../../graphql/connection.js';
import { Keyset } from '../../graphql/cursor.js';
import { instant } from '../../db/rows.js';
import { badInput } from '../../shared/errors.js';
import type { District, ProposalOrder, ProposalStatus } from '../../shared/vocabulary.js';
import { firstRows, type ListedRow, type Listing } from './proposal.listing.js';
import { toProposalRow, type ProposalRow } from './proposal.row.js';
import { ProposalSearch } from './proposal.search.js';
import type { TermFrequencies } from './term-frequency.js';

export interface ProposalListQuery {
  readonly statuses: readonly ProposalStatus[] | null;
  readonly category: string | null;
  readonly departmentId: string | null;
  readonly authorId: string | null;
  readonly authorHandle: string | null;
  readonly district: District | null;
  readonly text: string | null;
  readonly order: ProposalOrder;
}

export interface ListedProposal {
  readonly row: ProposalRow;
  readonly cursor: string;
}

/** What a list is sorted by, before the id. */
interface Order {
  readonly keyset: Keyset<readonly ('int' | 'instant')[]>;
  readonly key: RawBuilder<unknown>;
  readonly ascending: boolean;
  /** Only proposals whose round is open, whatever the filter says. */
  readonly openOnly: boolean;
}

const publishedAt = sql`p.published_at`;
const byInstant = (order: ProposalOrder, key: RawBuilder<unknown>, ascending: boolean, openOnly: boolean): Order => ({
  keyset: new Keyset(`proposals.${order}`, ['instant']), key, ascending, openOnly,
});
const byCount = (order: ProposalOrder, openOnly: boolean): Order => ({
  keyset: new Keyset(`proposals.${order}`, ['int']), key: sql`p.vote_count`, ascending: false, openOnly,
});

const orders: Record<Exclude<ProposalOrder, 'RELEVANCE'>, Order> = {
  NEWEST: byInstant('NEWEST', publishedAt, false, false),
  MOST_VOTED: byCount('MOST_VOTED', false),
  CLOSING_SOON: byInstant('CLOSING_SOON', sql`p.voting_closes_at`, true, true),
  NEARLY_THERE: byCount('NEARLY_THERE', true),
};

/** Best match: all words in the title before all words anywhere; the newest first in each. */
const relevance = new Keyset('proposals.RELEVANCE', ['int', 'instant']);

/** Rows of the page, one more than asked for when the list goes on; in reading order, or its reverse. */
export async function listProposals(
  orm: MikroORM, frequencies: TermFrequencies, query: ProposalListQuery, page: Page, now: Date,
): Promise<ListedProposal[]> {
  const search = query.text === null ? null : new ProposalSearch({ ...query, text: query.text });
  if (search && !search.hasWords) throw badInput({ field: 'filter.text', problem: 'noWord' });
  if (query.order === 'RELEVANCE') {
    if (!search) throw badInput({ field: 'orderBy', problem: 'needsText' });
    return listByRelevance(orm, frequencies, query, search, page);
  }
  const order = orders[query.order];
  const statuses = order.openOnly ? openOf(query.statuses) : query.statuses;
  if (statuses?.length === 0) return [];
  const position = page.cursor === null ? null : order.keyset.decode(page.cursor, page.cursorField);
  const listing: Listing = {
    key: order.key, byPublication: order.key === publishedAt, ascending: order.ascending !== page.backward, statuses,
    filters: [...filtersOf(query), ...(order.openOnly ? [sql`p.voting_closes_at >= ${now}`] : [])],
    after: position && { key: position.keys[0], id: position.id },
  };
  const limit = page.size + 1;
  const rows = search
    ? await search.firstRows(orm, frequencies, listing, 'anywhere', limit)
    : (await firstRows(listing, limit).execute(orm.em.fork().getKysely())).rows;
  return rows.map(row => {
    const key = typeof row.key === 'string' ? instant(row.key) : row.key;
    return { row: toListed(row), cursor: order.keyset.encode({ keys: [key] as never, id: row.id }) };
  });
}

async function listByRelevance(
  orm: MikroORM, frequencies: TermFrequencies, query: ProposalListQuery, search: ProposalSearch, page: Page,
): Promise<ListedProposal[]> {
  if (query.statuses?.length === 0) return [];
  const position = page.cursor === null ? null : relevance.decode(page.cursor, page.cursorField);
  const listed: ListedProposal[] = [];
  for (const inTitle of page.backward ? [0, 1] : [1, 0]) {
    const limit = page.size + 1 - listed.length;
    const from = position?.keys[0] ?? inTitle;
    // The cursor may lie in the other part: this one is then over, or wholly still to come.
    if (limit === 0 || (page.backward ? inTitle < from : inTitle > from)) continue;
    const after = position && from === inTitle ? { key: position.keys[1], id: position.id } : null;
    const listing: Listing = {
      key: publishedAt, byPublication: true, ascending: page.backward, filters: filtersOf(query), statuses: query.statuses, after,
    };
    for (const row of await search.firstRows(orm, frequencies, listing, inTitle ? 'title' : 'bodyOnly', limit)) {
      listed.push({ row: toListed(row), cursor: relevance.encode({ keys: [inTitle, instant(row.publishedAt!)], id: row.id }) });
    }
  }
  return listed;
}

const toListed = ({ key: _key, ...raw }: ListedRow): ProposalRow => toProposalRow(raw);

/** With words, category and district are words like others. */
function filtersOf({ text, category, departmentId, authorId, authorHandle, district }: ProposalListQuery): RawBuilder<unknown>[] {
  const filters: RawBuilder<unknown>[] = [];
  if (category !== null && text === null) filters.push(sql`p.category = ${category}`);
  if (district !== null && text === null) filters.push(sql`p.district = ${district}`);
  if (departmentId !== null) filters.push(sql`p.department_id = ${departmentId}::uuid`);
  if (authorId !== null) filters.push(sql`p.author_id = ${authorId}::uuid`);
  if (authorHandle !== null) {
    filters.push(sql`p.author_id = (select id from member where handle = ${authorHandle.toLowerCase()})`);
  }
  return filters;
}

const openOf = (statuses: readonly ProposalStatus[] | null): readonly ProposalStatus[] =>
  statuses === null || statuses.includes('VOTING') ? ['VOTING'] : [];
