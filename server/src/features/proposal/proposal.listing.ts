/**
 * An ordered, filtered part of all proposals, as SQL. Each order has an index that begins with what is filtered
 * most, so that a page costs the same among 150,000 proposals as among 1,500.
 */
import { sql, type RawBuilder } from 'kysely';
import type { ProposalStatus } from '../../shared/vocabulary.js';
import { proposalColumns, type RawProposalRow } from './proposal.row.js';

export interface Listing {
  /** What it is sorted by before the id, of a row `p` of proposal. Both run in the same direction. */
  readonly key: RawBuilder<unknown>;
  /** Whether the key is the instant of publication, which the search table has as well. */
  readonly byPublication: boolean;
  readonly ascending: boolean;
  /** Of a row `p`. */
  readonly filters: readonly RawBuilder<unknown>[];
  /** Any of these; null for all published ones. */
  readonly statuses: readonly ProposalStatus[] | null;
  /** The place after which it begins. */
  readonly after: { readonly key: unknown; readonly id: string } | null;
}

export type ListedRow = RawProposalRow & { key: string | number };

export const listedColumns = (listing: Listing): RawBuilder<ListedRow> => sql`${proposalColumns}, ${listing.key} as key`;

export const sortBy = ({ ascending }: Listing, key: RawBuilder<unknown>, id: RawBuilder<unknown>): RawBuilder<unknown> =>
  ascending ? sql`order by ${key}, ${id}` : sql`order by ${key} desc, ${id} desc`;

export const beyond = ({ ascending, after }: Listing, key: RawBuilder<unknown>, id: RawBuilder<unknown>): RawBuilder<unknown>[] =>
  after ? [sql`(${key}, ${id}) ${ascending ? sql`>` : sql`<`} (${after.key}, ${after.id}::uuid)`] : [];

/** All of the conditions on a row `p`, the statuses among them. */
export const conditionsOn = (listing: Listing): RawBuilder<unknown> =>
  withStatus(listing, listing.statuses && sql`p.status = any (${[...listing.statuses]}::text[])`);

function withStatus(listing: Listing, status: RawBuilder<unknown> | null): RawBuilder<unknown> {
  const conditions = [sql`p.published_at is not null`, ...listing.filters, ...beyond(listing, listing.key, sql`p.id`), ...(status ? [status] : [])];
  return sql.join(conditions, sql` and `);
}

/**
 * Rows in the listing's order. `read` makes the statement of one scan out of its conditions. For several
 * statuses it is one index scan each and a merge of their first rows: a rare status costs no long search.
 */
export function scan<T>(listing: Listing, limit: number, read: (conditions: RawBuilder<unknown>) => RawBuilder<T>): RawBuilder<T> {
  const { statuses } = listing;
  if (statuses === null || statuses.length === 1) return read(conditionsOn(listing));
  return sql`
    select page.* from unnest(${[...statuses]}::text[]) as wanted (status)
    cross join lateral (${read(withStatus(listing, sql`p.status = wanted.status`))}) page
    ${sortBy(listing, sql`page.key`, sql`page.id`)} limit ${limit}`;
}

/** The first rows of the listing. */
export const firstRows = (listing: Listing, limit: number): RawBuilder<ListedRow> => scan(listing, limit, conditions => sql`
  select ${listedColumns(listing)} from proposal p
  where ${conditions} ${sortBy(listing, listing.key, sql`p.id`)} limit ${limit}`);
