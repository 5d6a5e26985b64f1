/** Compares the kept counts with the rows they count. They can't differ unless somebody wrote past the services. */
import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { lockProposal } from '../proposal/proposal.transition.js';
import type { CrossedRound } from './ballot-batch.js';
import { countDailyTallies } from './daily-tally.js';
import { signalTallies } from './tally-signal.js';

export interface Miscount {
  readonly proposalId: string;
  /** The number that people quote. */
  readonly number: number;
  /** What is counted, e.g. `votes` or `votes of 2026-11-24`. */
  readonly what: string;
  readonly kept: number;
  readonly rows: number;
}

/** Every difference, in one snapshot: votes that are being cast meanwhile disturb nothing. */
export async function findMiscounts(em: EntityManager): Promise<Miscount[]> {
  const { rows } = await sql<Miscount>`
    with daily as (
      select proposal_id, round, (cast_at at time zone 'Asia/Seoul')::date as day, count(*)::int as votes from vote group by 1, 2, 3
    ), total as (
      select proposal_id, round, sum(votes)::int as votes from daily group by 1, 2
    )
    select p.id as "proposalId", p.number, 'votes' as what, p.vote_count as kept, coalesce(t.votes, 0) as rows
    from proposal p left join total t on t.proposal_id = p.id and t.round = p.round
    where p.vote_count <> coalesce(t.votes, 0)
    union all
    select p.id, p.number, 'votes of ' || coalesce(k.day, d.day), coalesce(k.votes, 0), coalesce(d.votes, 0)
    from daily d full join daily_tally k on k.proposal_id = d.proposal_id and k.round = d.round and k.day = d.day
    join proposal p on p.id = coalesce(k.proposal_id, d.proposal_id)
    where coalesce(k.votes, 0) <> coalesce(d.votes, 0)
    union all
    -- There are no comments yet.
    select p.id, p.number, 'comments', p.comment_count, 0 from proposal p where p.comment_count <> 0
    order by 2, 3`.execute(em.getKysely());
  return rows;
}

/**
 * Sets one proposal's counts to its rows, under its lock, and tells everyone who watches. Where that shows the
 * threshold to have been exceeded, the review opens now.
 */
export async function repairCounts(
  tx: EntityManager, proposalId: string, now: Date,
  openReviews: (tx: EntityManager, rounds: readonly CrossedRound[], now: Date) => Promise<void>,
): Promise<void> {
  const { id, round, departmentId, status } = await lockProposal(tx, proposalId);
  const db = tx.getKysely<unknown>();
  const { rows } = await sql<{ crossed: boolean }>`
    update proposal p set vote_count = counted.votes, comment_count = 0, tally_version = tally_version + 1,
      status = case when status = 'VOTING' and counted.votes > threshold then 'REVIEW' else status end
    from (select count(*)::int as votes from vote where proposal_id = ${id}::uuid and round = ${round}) counted
    where p.id = ${id}::uuid returning p.status <> ${status} as crossed`.execute(db);
  await sql`delete from daily_tally where proposal_id = ${id}::uuid`.execute(db);
  await countDailyTallies(db, [id]);
  await signalTallies(tx, [id]);
  if (rows[0]!.crossed) await openReviews(tx, [{ proposalId: id, round, departmentId }], now);
}
