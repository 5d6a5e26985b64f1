/**
 * Who may do what with a proposal, as one page. Each answer is the code of a refusal, or null for "yes":
 * mutations throw it, and the same answers go to clients as `abilities` and `refusals`.
 */
import type { Viewer } from '../../auth/actor.js';
import type { ErrorCode } from '../../shared/errors.js';
import type { ProposalStatus } from '../../shared/vocabulary.js';

export interface ProposalFacts {
  readonly authorId: string;
  readonly status: ProposalStatus;
  readonly votingClosesAt: Date;
  readonly voteCount: number;
}

export type Answer = ErrorCode | null;

/** A round takes votes until its last instant, and in review until the decision is published. */
export const takesVotes = (proposal: Pick<ProposalFacts, 'status' | 'votingClosesAt'>, now: Date): boolean =>
  proposal.status === 'REVIEW' || (proposal.status === 'VOTING' && now <= proposal.votingClosesAt);

/** What a citizen needs to be, before any proposal is looked at. */
export function refuseCitizensAct(viewer: Viewer): Answer {
  if (!viewer) return 'UNAUTHENTICATED';
  if (viewer.roles.includes('OFFICIAL')) return 'FORBIDDEN';
  return viewer.personId ? null : 'NOT_VERIFIED';
}

/** Proposing is for verified members; officials propose under their office. */
export function refuseSubmit(viewer: Viewer): Answer {
  if (!viewer) return 'UNAUTHENTICATED';
  return viewer.personId || viewer.roles.includes('OFFICIAL') ? null : 'NOT_VERIFIED';
}

export function refuseCastVote(viewer: Viewer, proposal: ProposalFacts, now: Date): Answer {
  if (!takesVotes(proposal, now)) return 'VOTING_CLOSED';
  const refusal = refuseCitizensAct(viewer);
  if (refusal) return refusal;
  return viewer?.memberId === proposal.authorId ? 'OWN_PROPOSAL' : null;
}

export function refuseWithdrawVote(viewer: Viewer, proposal: ProposalFacts, hasVoted: boolean, now: Date): Answer {
  const refusal = refuseCitizensAct(viewer);
  if (refusal) return refusal;
  if (!hasVoted) return 'NOT_FOUND';
  if (proposal.status === 'VOTING') return takesVotes(proposal, now) ? null : 'VOTING_CLOSED';
  return 'VOTE_FINAL';
}

/** An author changes the text until the first vote stands on it. */
export function refuseEdit(viewer: Viewer, proposal: ProposalFacts, now: Date): Answer {
  if (!viewer) return 'UNAUTHENTICATED';
  if (viewer.memberId !== proposal.authorId) return 'FORBIDDEN';
  return proposal.status === 'VOTING' && takesVotes(proposal, now) && proposal.voteCount === 0
    ? null
    : 'INVALID_TRANSITION';
}

export function refuseWithdraw(viewer: Viewer, proposal: ProposalFacts): Answer {
  if (!viewer) return 'UNAUTHENTICATED';
  if (viewer.memberId !== proposal.authorId) return 'FORBIDDEN';
  return proposal.status === 'VOTING' || proposal.status === 'LAPSED' ? null : 'INVALID_TRANSITION';
}
