/** Who may do what with a review. Answers are refusal codes, or null for "yes"; see proposal.policy.ts. */
import type { Viewer } from '../../auth/actor.js';
import type { Answer } from '../proposal/proposal.policy.js';
import type { ReviewState } from '../../shared/vocabulary.js';

export interface ReviewFacts {
  readonly departmentId: string;
  readonly state: ReviewState;
  readonly assigneeId: string | null;
  /** Author of the proposal: has a conflict of interest. */
  readonly proposalAuthorId: string;
}

/** Officials see the queue of their own departments; nobody else sees any. */
export function refuseReadQueue(viewer: Viewer, departmentId: string): Answer {
  if (!viewer) return 'UNAUTHENTICATED';
  return viewer.roles.includes('OFFICIAL') && viewer.departmentIds.includes(departmentId) ? null : 'FORBIDDEN';
}

export function refuseTake(viewer: Viewer, review: ReviewFacts): Answer {
  const refusal = refuseReadQueue(viewer, review.departmentId);
  if (refusal) return refusal;
  if (viewer?.memberId === review.proposalAuthorId) return 'FORBIDDEN';
  if (review.state === 'DECIDED') return 'INVALID_TRANSITION';
  return review.assigneeId === null ? null : 'CONFLICT';
}

/** The official who took it decides; two who try at once meet CONFLICT. */
export function refuseDecide(viewer: Viewer, review: ReviewFacts): Answer {
  const refusal = refuseReadQueue(viewer, review.departmentId);
  if (refusal) return refusal;
  if (viewer?.memberId === review.proposalAuthorId) return 'FORBIDDEN';
  if (review.state === 'DECIDED') return 'CONFLICT';
  if (review.state !== 'TAKEN') return 'INVALID_TRANSITION';
  return review.assigneeId === viewer?.memberId ? null : 'CONFLICT';
}
