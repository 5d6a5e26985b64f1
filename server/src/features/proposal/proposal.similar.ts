/** Proposals like the one that is being written, so that most duplicates never start. */
import { sql } from 'kysely';
import type { MikroORM } from '@mikro-orm/postgresql';
import { documentTerms } from './search-terms.js';
import { proposalColumns, toProposalRow, type ProposalRow, type RawProposalRow } from './proposal.row.js';

const shownAtMost = 5;
/** Of the title's weight that a similar title has to share. Found by trying real titles; higher misses more. */
const leastShare = 0.34;
const selectiveTerms = 6;

/** Up to five published proposals whose titles share the rare words of this title, most alike first. */
export async function findSimilar(orm: MikroORM, title: string): Promise<ProposalRow[]> {
  const terms = documentTerms(title).slice(0, 80);
  if (terms.length < 2) return [];
  const database = orm.em.fork().getKysely();
  const { rows } = await sql<RawProposalRow>`
    with frequency as (
      -- What PostgreSQL's statistics say of the commonest terms; all others are rarer than these.
      select term, freq from pg_stats s,
        unnest(s.most_common_elems::text::text[], s.most_common_elem_freqs[1:cardinality(s.most_common_elems::text::text[])])
          as common (term, freq)
      where s.schemaname = 'public' and s.tablename = 'proposal_search' and s.attname = 'title_terms'
    ), wanted as (
      select t.term, -ln(least(coalesce(f.freq, 0.0005), 0.9)) as weight
      from unnest(${terms}::text[]) as t (term) left join frequency f using (term)
    ), selective as (
      select array_agg(term) as terms from (select term from wanted order by weight desc limit ${selectiveTerms}) t
    ), candidate as (
      select s.proposal_id, s.title_terms, s.published_at from proposal_search s, selective
      where s.title_terms && selective.terms limit 1000
    ), scored as (
      select c.proposal_id, c.published_at,
        (select sum(weight) from wanted where term = any (c.title_terms)) / (select sum(weight) from wanted) as share
      from candidate c
    )
    select ${proposalColumns} from scored join proposal p on p.id = scored.proposal_id
    where share >= ${leastShare} and p.status not in ('WITHDRAWN', 'MERGED', 'HANDED_ON')
    order by share desc, scored.published_at desc limit ${shownAtMost}`.execute(database);
  return rows.map(toProposalRow);
}
