import type { ErrorCode, ProposalAction, ProposalStatus } from '../../gql/graphql';
import type { VoteBoxKind } from '../../ui/VoteBox';

export interface VoteSubject {
  readonly status: ProposalStatus;
  readonly revision: { readonly number: number };
  readonly viewerVote: { readonly revision: number } | null;
  readonly abilities: { readonly castVote: boolean; readonly withdrawVote: boolean };
  readonly refusals: readonly { readonly action: ProposalAction; readonly code: ErrorCode }[];
}

const REFUSED: Partial<Record<ErrorCode, VoteBoxKind>> = {
  UNAUTHENTICATED: 'visitor',
  NOT_VERIFIED: 'unverified',
  OWN_PROPOSAL: 'own',
  FORBIDDEN: 'official',
};

/**
 * Which of its states the vote box shows. What the reader may do comes from the server (`abilities`, and `refusals`
 * for why not); only what this page itself knows is added: that it is sending, or cut off.
 */
export function voteBoxKind(subject: VoteSubject, page: { sending: boolean; cutOff: boolean }): VoteBoxKind {
  if (page.cutOff) return 'offline';
  if (page.sending) return 'sending';
  const { viewerVote, abilities, revision } = subject;
  if (viewerVote !== null) {
    if (!abilities.withdrawVote) return 'final';
    return viewerVote.revision < revision.number ? 'changed' : 'voted';
  }
  if (abilities.castVote) return subject.status === 'REVIEW' ? 'canFinal' : 'can';
  const refusal = subject.refusals.find(({ action }) => action === 'CAST_VOTE');
  return (refusal && REFUSED[refusal.code]) ?? 'closed';
}
