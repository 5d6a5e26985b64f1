import type { ProposalStatus } from '../../gql/graphql';

export interface Deadline {
  readonly name: 'votingEnds' | 'votingEnded' | 'answerDue' | 'answered';
  readonly at: string;
  /** Days are counted to it. */
  readonly ahead: boolean;
  readonly late: boolean;
}

export interface DeadlineSubject {
  readonly votingClosesAt: string | null;
  readonly round: { readonly closesAt: string };
  readonly review: {
    readonly dueAt: string;
    readonly overdue: boolean;
    readonly decision: { readonly decidedAt: string } | null;
  } | null;
}

/** The one date that matters while a proposal stands at `status`. */
export function deadlineOf(status: ProposalStatus, { votingClosesAt, round, review }: DeadlineSubject): Deadline | null {
  if (status === 'VOTING') return { name: 'votingEnds', at: votingClosesAt ?? round.closesAt, ahead: true, late: false };
  if (status === 'LAPSED') return { name: 'votingEnded', at: round.closesAt, ahead: false, late: false };
  if (review?.decision) return { name: 'answered', at: review.decision.decidedAt, ahead: false, late: false };
  return status === 'REVIEW' && review !== null ? { name: 'answerDue', at: review.dueAt, ahead: true, late: review.overdue } : null;
}
