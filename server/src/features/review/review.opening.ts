/** What happens in the very transaction of the vote that crossed the threshold. */
import { sql } from 'kysely';
import type { EntityManager } from '@mikro-orm/postgresql';
import { newId } from '../../shared/ids.js';
import { recordTransition, systemActor } from '../proposal/proposal.transition.js';
import { signalQueues } from './queue-signal.js';
import { reviewDueAt } from './review.rules.js';

export interface RoundForReview {
  readonly proposalId: string;
  readonly round: number;
  readonly departmentId: string;
}

/**
 * Opens one review for each round, exactly once: the proposals' rows are locked by the caller and already
 * in REVIEW. The actor is the system, so that nothing tells whose vote was the eleventh.
 */
export async function openReviews(tx: EntityManager, rounds: readonly RoundForReview[], now: Date): Promise<void> {
  for (const { proposalId, round, departmentId } of rounds) {
    const { rows } = await sql<{ reviewDays: number }>`
      update round set crossed_at = ${now} where proposal_id = ${proposalId}::uuid and number = ${round}
        and crossed_at is null
      returning review_days as "reviewDays"`.execute(tx.getKysely());
    const [crossed] = rows;
    if (!crossed) throw new Error(`Round ${round} of ${proposalId} has crossed its threshold before.`);
    await sql`
      insert into review (id, proposal_id, round, department_id, state, opened_at, due_at)
      values (${newId(now.getTime())}::uuid, ${proposalId}::uuid, ${round}, ${departmentId}::uuid, 'OPEN', ${now},
              ${reviewDueAt(now, crossed.reviewDays)})`.execute(tx.getKysely());
    await recordTransition(tx, { id: proposalId, round, departmentId }, 'VOTING',
      { cause: 'THRESHOLD_CROSSED', to: 'REVIEW', actor: systemActor, at: now });
  }
  await signalQueues(tx, rounds.map(({ departmentId }) => departmentId));
}
