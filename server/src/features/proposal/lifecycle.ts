/**
 * The whole lifecycle of a proposal, in one table: what leads from where to where, and who may cause it.
 * The server's transitions, the diagram in docs/ and the tests read this file; nothing else decides.
 * Source: the project's rules after the National Proposal Regulation (국민 제안 규정).
 */
import { Refusal } from '../../shared/errors.js';
import type { ActorKind, ProposalStatus } from '../../shared/vocabulary.js';

export const transitionCauses = [
  'PUBLISHED',
  'THRESHOLD_CROSSED',
  'RESCUED',
  'WINDOW_ENDED',
  'WITHDRAWN_BY_AUTHOR',
  'MERGED_INTO_OLDER',
  'HANDED_ON_AS_NO_PROPOSAL',
  'DECIDED',
  'VOTES_INVALIDATED',
  'RE_REVIEW_GRANTED',
  'RE_CHALLENGED',
  'SEED_REVIEW_BEGAN',
  'SEED_GIVEN_UP',
  'SELECTED_BY_CONTEST',
  'PLAN_BEGAN',
  'PLAN_FULFILLED',
  'PLAN_REVERTED',
  'DISPUTE_GRANTED',
] as const;
export type TransitionCause = (typeof transitionCauses)[number];

interface Step {
  readonly from: readonly (ProposalStatus | null)[];
  readonly to: readonly ProposalStatus[];
  readonly by: readonly ActorKind[];
}

/** `null` is "not there yet": an idea that is published at once was never stored as a draft. */
export const lifecycle: Readonly<Record<TransitionCause, Step>> = {
  PUBLISHED: { from: [null, 'DRAFT'], to: ['VOTING'], by: ['AUTHOR'] },
  THRESHOLD_CROSSED: { from: ['VOTING'], to: ['REVIEW'], by: ['SYSTEM'] },
  RESCUED: { from: ['VOTING', 'LAPSED'], to: ['REVIEW'], by: ['OFFICIAL', 'EXPERT'] },
  WINDOW_ENDED: { from: ['VOTING'], to: ['LAPSED'], by: ['SYSTEM'] },
  WITHDRAWN_BY_AUTHOR: { from: ['VOTING', 'LAPSED'], to: ['WITHDRAWN'], by: ['AUTHOR'] },
  MERGED_INTO_OLDER: { from: ['VOTING', 'LAPSED'], to: ['MERGED'], by: ['AUTHOR'] },
  HANDED_ON_AS_NO_PROPOSAL: { from: ['VOTING', 'REVIEW'], to: ['HANDED_ON'], by: ['OFFICIAL'] },
  DECIDED: { from: ['REVIEW'], to: ['ADOPTED', 'HOPE_SEED', 'NOT_ADOPTED'], by: ['OFFICIAL'] },
  VOTES_INVALIDATED: { from: ['REVIEW'], to: ['VOTING'], by: ['SYSTEM'] },
  RE_REVIEW_GRANTED: { from: ['NOT_ADOPTED'], to: ['REVIEW'], by: ['CITIZEN', 'OFFICIAL'] },
  RE_CHALLENGED: { from: ['NOT_ADOPTED', 'LAPSED'], to: ['VOTING'], by: ['AUTHOR', 'CITIZEN'] },
  SEED_REVIEW_BEGAN: { from: ['HOPE_SEED'], to: ['REVIEW'], by: ['SYSTEM', 'OFFICIAL'] },
  SEED_GIVEN_UP: { from: ['HOPE_SEED'], to: ['NOT_ADOPTED'], by: ['OFFICIAL'] },
  SELECTED_BY_CONTEST: { from: ['HOPE_SEED', 'NOT_ADOPTED'], to: ['ADOPTED'], by: ['SYSTEM'] },
  PLAN_BEGAN: { from: ['ADOPTED'], to: ['REALIZING'], by: ['OFFICIAL'] },
  PLAN_FULFILLED: { from: ['REALIZING'], to: ['REALIZED'], by: ['OFFICIAL'] },
  PLAN_REVERTED: { from: ['REALIZING'], to: ['ADOPTED'], by: ['OFFICIAL'] },
  DISPUTE_GRANTED: { from: ['REALIZED'], to: ['REALIZING'], by: ['OFFICIAL'] },
};

/** Whether this cause, by this kind of actor, leads from one status to the other. */
export function canTransition(
  cause: TransitionCause,
  from: ProposalStatus | null,
  to: ProposalStatus,
  by: ActorKind,
): boolean {
  const step = lifecycle[cause];
  return step.from.includes(from) && step.to.includes(to) && step.by.includes(by);
}

/** Throws INVALID_TRANSITION with the present status unless the table allows the step. */
export function assertTransition(
  cause: TransitionCause,
  from: ProposalStatus | null,
  to: ProposalStatus,
  by: ActorKind,
): void {
  if (!canTransition(cause, from, to, by)) throw new Refusal('INVALID_TRANSITION', { status: from });
}
