/**
 * Pages of proposals that have certain words. Two ways lead there, and each is forced, because the planner
 * knows too little to choose (see term-frequency.ts): a common word is found by walking through the list until
 * the page is full, a rare one by the index of words and sorting the few that have it.
 */
import { sql, type RawBuilder } from 'kysely';
import type { MikroORM } from '@mikro-orm/postgresql';
import { beyond, conditionsOn, listedColumns, scan, sortBy, type ListedRow, type Listing } from './proposal.listing.js';
import { placeTerms, queryWords, termKey } from './search-terms.js';
import type { TermFrequencies } from './term-frequency.js';

/** Of a query; further ones make little difference to what is found. */
const mostTerms = 60;
/**
 * From this share of all proposals on, walking is the shorter way; sooner where each row that has the words
 * must be looked up to be sorted or filtered. Measured at 150,000: either way takes less than 10 ms there.
 */
const commonFrom = { byWordsAlone: 0.04, otherwise: 0.02 } as const;
/** Rows to walk before giving up: a word may be common, but not of late. */
const longestWalk = 2_000;

export interface Wanted {
  readonly text: string;
  readonly category: string | null;
  readonly district: string | null;
}

/** Where the words have to be: in the title, anywhere, or anywhere but not all of them in the title. */
export type Where = 'title' | 'anywhere' | 'bodyOnly';

export class ProposalSearch {
  /** The terms of each word, and all of them together, as they are stored. */
  readonly #words: readonly (readonly number[])[];
  readonly #terms: readonly number[];
  readonly #place: readonly number[];

  /** Category and district are looked for by the same index as the words. */
  constructor(wanted: Wanted) {
    this.#words = queryWords(wanted.text).map(word => word.map(termKey));
    this.#terms = [...new Set(this.#words.flat())].slice(0, mostTerms);
    this.#place = placeTerms(wanted).map(termKey);
  }

  get hasWords(): boolean {
    return this.#terms.length > 0;
  }

  /** The first rows of the listing that have the words. Its filters must not name category and district again. */
  async firstRows(orm: MikroORM, frequencies: TermFrequencies, listing: Listing, where: Where, limit: number): Promise<ListedRow[]> {
    const database = orm.em.fork().getKysely();
    if (await this.#isCommon(frequencies, listing, where)) {
      const { rows } = await this.#walk(listing, where, limit).execute(database);
      if (rows.length === limit) return rows;
      const { rows: left } = await walkedPast(listing).execute(database);
      if (left.length === 0) return rows;
    }
    const { rows } = await this.#collect(listing, where, limit).execute(database);
    return rows;
  }

  async #isCommon(frequencies: TermFrequencies, listing: Listing, where: Where): Promise<boolean> {
    const shares = await frequencies.read(where === 'title' ? 'title_terms' : 'terms');
    const share = shares.ofWords([...this.#words, ...this.#place.map(term => [term])]);
    return share >= (decidedByWordsAlone(listing) ? commonFrom.byWordsAlone : commonFrom.otherwise);
  }

  #walk(listing: Listing, where: Where, limit: number): RawBuilder<ListedRow> {
    return scan(listing, limit, conditions => sql`
      select ${listedColumns(listing)}
      from (select * from proposal p where ${conditions} ${sortBy(listing, listing.key, sql`p.id`)} limit ${longestWalk}) p
      -- Lateral: row by row, in order, and no further than the page needs.
      cross join lateral (select from proposal_search s where s.proposal_id = p.id and ${this.#match(where)} limit 1) s
      ${sortBy(listing, listing.key, sql`p.id`)} limit ${limit}`);
  }

  #collect(listing: Listing, where: Where, limit: number): RawBuilder<ListedRow> {
    const newest = sql`s.published_at`;
    // Only the rows of the page have to be looked up then.
    const first = decidedByWordsAlone(listing)
      ? sql`(select s.* from found s ${whereAll(beyond(listing, newest, sql`s.proposal_id`))}
             ${sortBy(listing, newest, sql`s.proposal_id`)} limit ${limit})`
      : sql`found`;
    return sql`
      with found as materialized (select s.proposal_id, s.published_at from proposal_search s where ${this.#match(where)})
      select ${listedColumns(listing)} from ${first} f join proposal p on p.id = f.proposal_id
      where ${conditionsOn(listing)} ${sortBy(listing, listing.key, sql`p.id`)} limit ${limit}`;
  }

  /** Of a row `s` of proposal_search. */
  #match(where: Where): RawBuilder<unknown> {
    const everything = sql`s.terms @> ${[...this.#terms, ...this.#place]}::int[]`;
    const inTitle = sql`s.title_terms @> ${[...this.#terms]}::int[]`;
    if (where === 'anywhere') return everything;
    if (where === 'bodyOnly') return sql`${everything} and not ${inTitle}`;
    return this.#place.length > 0 ? sql`${inTitle} and ${everything}` : inTitle;
  }
}

/** Whether the search table alone can tell the rows of a page. */
const decidedByWordsAlone = ({ byPublication, filters, statuses }: Listing): boolean =>
  byPublication && filters.length === 0 && statuses === null;

/** A row if the listing is longer than a walk. */
const walkedPast = (listing: Listing): RawBuilder<unknown> => scan(listing, 1, conditions => sql`
  select ${listing.key} as key, p.id from proposal p
  where ${conditions} ${sortBy(listing, listing.key, sql`p.id`)} limit 1 offset ${longestWalk}`);

const whereAll = (conditions: readonly RawBuilder<unknown>[]): RawBuilder<unknown> =>
  conditions.length > 0 ? sql`where ${sql.join([...conditions], sql` and `)}` : sql``;
