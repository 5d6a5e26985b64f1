/** Proposals like the one that is being written, so that most duplicates never start. */
import { sql, type RawBuilder } from 'kysely';
import type { MikroORM } from '@mikro-orm/postgresql';
import { documentTerms, termKey } from './search-terms.js';
import { proposalColumns, toProposalRow, type ProposalRow, type RawProposalRow } from './proposal.row.js';
import type { Frequencies, TermFrequencies } from './term-frequency.js';

const shownAtMost = 5;
/** Of the title's weight that a similar title has to share. Found by trying real titles; higher misses more. */
const leastShare = 0.34;
/** Share of all titles that is looked at: what shares no rare word with the title is not like it. */
const lookedAt = 0.02;
const candidatesAtMost = 1_000;

/** Up to five published proposals whose titles share the rare words of this title, most alike first. */
export async function findSimilar(orm: MikroORM, frequencies: TermFrequencies, title: string): Promise<ProposalRow[]> {
  const terms = documentTerms(title).slice(0, 80).map(termKey);
  if (terms.length < 2) return [];
  const shares = await frequencies.read('title_terms');
  const weights = terms.map(term => -Math.log(Math.min(Math.max(shares.of(term), 0.0005), 0.9)));
  const { rows } = await sql<RawProposalRow>`
    with candidate as materialized (
      select s.proposal_id, s.title_terms, s.published_at from proposal_search s
      where ${worthScoring(terms, shares)} limit ${candidatesAtMost}
    ), scored as materialized (
      select c.proposal_id, c.published_at, (
        select sum(weight) from unnest(${terms}::int[], ${weights}::float8[]) as wanted (term, weight)
        where term = any (c.title_terms)) / ${weights.reduce((sum, weight) => sum + weight, 0)}::float8 as share
      from candidate c
    ), best as (
      select * from scored where share >= ${leastShare} order by share desc, published_at desc limit ${10 * shownAtMost}
    )
    select ${proposalColumns} from best join proposal p on p.id = best.proposal_id
    where p.status not in ('WITHDRAWN', 'MERGED', 'HANDED_ON')
    order by best.share desc, best.published_at desc limit ${shownAtMost}`.execute(orm.em.fork().getKysely());
  return rows.map(toProposalRow);
}

/**
 * Titles worth scoring have any of the rarest terms, as many as are rare together. Where all are common, they
 * have all of the rarest ones, as many as it takes. Of a row `s` of proposal_search.
 */
function worthScoring(terms: readonly number[], shares: Frequencies): RawBuilder<unknown> {
  const rarest = [...terms].sort((a, b) => shares.of(a) - shares.of(b));
  let sum = 0;
  const any = rarest.filter(term => (sum += shares.of(term)) <= lookedAt);
  if (any.length > 0) return sql`s.title_terms && ${any}::int[]`;
  let product = 1;
  const all = rarest.filter(term => {
    const wanted = product > lookedAt;
    product *= shares.of(term);
    return wanted;
  });
  return sql`s.title_terms @> ${all}::int[]`;
}
