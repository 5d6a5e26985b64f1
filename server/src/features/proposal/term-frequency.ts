/**
 * How common words are, as PostgreSQL's own statistics say: a page of a common word is found by walking through
 * the list, one of a rare word by the index of words. The planner can't tell, because the syllable pairs of one
 * word always come together and it takes them for independent.
 */
import { sql } from 'kysely';
import type { MikroORM } from '@mikro-orm/postgresql';

type Column = 'terms' | 'title_terms';

export interface Frequencies {
  /** Share of the proposals that have the term, 0 to 1. What is too rare for the statistics counts as half the rarest in them. */
  of(term: number): number;
  /** Share of the proposals that have all these words, each given as its terms: an estimate. */
  ofWords(words: readonly (readonly number[])[]): number;
}

/** Milliseconds. The statistics themselves are made anew by autovacuum, every now and then. */
const keptFor = 60_000;

export class TermFrequencies {
  readonly #latest = new Map<Column, { at: number; frequencies: Promise<Frequencies> }>();

  constructor(private readonly orm: MikroORM) {}

  read(column: Column): Promise<Frequencies> {
    const known = this.#latest.get(column);
    if (known && performance.now() - known.at < keptFor) return known.frequencies;
    const frequencies = this.#load(column);
    this.#latest.set(column, { at: performance.now(), frequencies });
    // A failed look is no answer to keep.
    frequencies.catch(() => this.#latest.delete(column));
    return frequencies;
  }

  async #load(column: Column): Promise<Frequencies> {
    const { rows } = await sql<{ terms: number[]; shares: number[] }>`
      select most_common_elems::text::int[] as terms, most_common_elem_freqs as shares
      from pg_stats where schemaname = 'public' and tablename = 'proposal_search' and attname = ${column}
        and most_common_elems is not null`.execute(this.orm.em.fork().getKysely());
    const { terms, shares } = rows[0] ?? { terms: [], shares: [] };
    // After the shares of the terms come their least and their greatest.
    const share = new Map(terms.map((term, index) => [term, shares[index]!]));
    const least = shares[terms.length] ?? 0;
    const of = (term: number): number => share.get(term) ?? least / 2;
    return {
      of,
      ofWords: words => words.reduce((product, terms) => product * Math.min(...terms.map(of)), 1),
    };
  }
}
