/** What officials do with a review: take it, and publish the decision with the reply. */
import { sql } from 'kysely';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor, Viewer } from '../../auth/actor.js';
import type { InTransaction } from '../../db/transaction.js';
import type { Clock } from '../../shared/clock.js';
import { Refusal } from '../../shared/errors.js';
import { recordAct } from '../audit/audit.service.js';
import { lockProposal, moveProposal } from '../proposal/proposal.transition.js';
import type { ProposalRow } from '../proposal/proposal.row.js';
import { signalQueues } from './queue-signal.js';
import { CriterionScoreSchema, DecisionSchema, ReplySchema } from './review.entity.js';
import { refuseDecide, refuseReadQueue, refuseTake, type ReviewFacts } from './review.policy.js';
import { reviewColumns, toReviewRow, type RawReviewRow, type ReviewRow } from './review.row.js';
import { checkDecision, type DecisionInput } from './review.rules.js';

export class ReviewService {
  constructor(
    private readonly inTransaction: InTransaction,
    private readonly clock: Clock,
  ) {}

  /** The official takes the review on. Taking it twice changes nothing; another official meets CONFLICT. */
  async takeReview(viewer: Viewer, reviewId: string): Promise<void> {
    requireOfficial(viewer);
    await this.inTransaction(async tx => {
      const { review, proposal } = await lockReview(tx, reviewId);
      const foreign = refuseReadQueue(viewer, review.departmentId);
      if (foreign) throw new Refusal(foreign);
      if (review.state === 'TAKEN' && review.assigneeId === viewer.memberId) return;
      const refusal = refuseTake(viewer, factsOf(review, proposal));
      if (refusal) throw new Refusal(refusal);
      await sql`
        update review set state = 'TAKEN', assignee_id = ${viewer.memberId}::uuid where id = ${review.id}::uuid`
        .execute(tx.getKysely());
      await this.#recordAct(tx, viewer.memberId, 'ReviewTaken', review, {}, null);
      await signalQueues(tx, [review.departmentId]);
    });
  }

  /** Publishes the decision and the reply, and moves the proposal. Of two at once, one meets CONFLICT. */
  async decideReview(viewer: Viewer, reviewId: string, input: DecisionInput): Promise<void> {
    requireOfficial(viewer);
    await this.inTransaction(async tx => {
      const now = this.clock.now();
      const { review, proposal } = await lockReview(tx, reviewId);
      const refusal = refuseDecide(viewer, factsOf(review, proposal));
      if (refusal) throw new Refusal(refusal);
      const { outcome, reply, criteria, plannedFor } = checkDecision(input, now);
      await sql`
        update review set state = 'DECIDED', decided_at = ${now} where id = ${review.id}::uuid`.execute(tx.getKysely());
      await tx.insert(DecisionSchema, {
        reviewId: review.id, outcome, plannedFor, decidedAt: now, decidedBy: viewer.memberId,
        departmentId: review.departmentId,
      });
      await tx.insert(ReplySchema, {
        reviewId: review.id, version: 1, body: reply, authorId: viewer.memberId, publishedAt: now,
      });
      await tx.insertMany(CriterionScoreSchema, criteria.map(score => ({ reviewId: review.id, ...score })));
      await this.#recordAct(tx, viewer.memberId, 'ReviewDecided', review,
        { outcome, plannedFor: plannedFor?.toISOString() ?? null, scores: scoresOf(criteria) }, reply);
      await moveProposal(tx, proposal, {
        cause: 'DECIDED', to: outcome, at: now, actor: { kind: 'OFFICIAL', memberId: viewer.memberId },
      });
      await signalQueues(tx, [review.departmentId]);
    });
  }

  #recordAct(
    tx: EntityManager, actorId: string, act: string, review: ReviewRow, details: object, text: string | null,
  ): Promise<void> {
    return recordAct(tx, {
      act, actorKind: 'OFFICIAL', actorId, subjectType: 'Review', subjectId: review.id,
      details: { proposalId: review.proposalId, departmentId: review.departmentId, ...details },
      personalText: text, at: this.clock.now(),
    });
  }
}

/** Who is no official must not even lock a row that others wait for. */
function requireOfficial(viewer: Viewer): asserts viewer is Actor {
  if (!viewer) throw new Refusal('UNAUTHENTICATED');
  if (!viewer.roles.includes('OFFICIAL')) throw new Refusal('FORBIDDEN');
}

const scoresOf = (criteria: readonly { criterion: string; score: number }[]): Record<string, number> =>
  Object.fromEntries(criteria.map(({ criterion, score }) => [criterion, score]));

const factsOf = (review: ReviewRow, proposal: ProposalRow): ReviewFacts => ({
  departmentId: review.departmentId,
  state: review.state,
  assigneeId: review.assigneeId,
  proposalAuthorId: proposal.authorId,
});

/** Locks the proposal first and the review after it, in the same order as a vote does. Throws NOT_FOUND. */
async function lockReview(tx: EntityManager, id: string): Promise<{ review: ReviewRow; proposal: ProposalRow }> {
  const found = await sql<{ proposalId: string }>`
    select proposal_id as "proposalId" from review where id = ${id}::uuid`.execute(tx.getKysely());
  const [owner] = found.rows;
  if (!owner) throw new Refusal('NOT_FOUND');
  const proposal = await lockProposal(tx, owner.proposalId);
  const { rows } = await sql<RawReviewRow>`
    select ${reviewColumns} from review r where r.id = ${id}::uuid for update`.execute(tx.getKysely());
  return { proposal, review: toReviewRow(rows[0]!) };
}
