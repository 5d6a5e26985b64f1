import type { ProposalStatus } from '../../gql/graphql';
import type { Station } from '../../ui/Way';

/** A line under a station: words of `proposal.way` with a date or a number, or a date alone. */
export interface WayNote {
  readonly say: 'date' | 'since' | 'atVote' | 'due' | 'planned';
  readonly at?: string;
  readonly need?: number;
}

export interface WaySubject {
  readonly publishedAt: string | null;
  readonly threshold: number;
  readonly timeline: readonly { readonly at: string; readonly status: ProposalStatus }[];
  readonly review: { readonly dueAt: string; readonly decision: { readonly plannedFor: string | null } | null } | null;
}

/**
 * What to write under the stations while the proposal stands at `status`: when it came to each, and what brings it to
 * the next, by whom and by when. A status that came in live may be newer than the timeline: then its date is missing.
 */
export function wayNotes(status: ProposalStatus, subject: WaySubject): Partial<Record<Station, WayNote>> {
  const reached = (...statuses: ProposalStatus[]): string | undefined =>
    subject.timeline.findLast((entry) => statuses.includes(entry.status))?.at;
  const dated = (at: string | null | undefined, here: boolean): WayNote | undefined =>
    at ? { say: here ? 'since' : 'date', at } : undefined;

  const planned = subject.review?.decision?.plannedFor;
  const notes: Partial<Record<Station, WayNote | undefined>> = {
    vote: dated(subject.publishedAt, status === 'VOTING'),
    review: status === 'VOTING'
      ? { say: 'atVote', need: subject.threshold + 1 }
      : dated(reached('REVIEW'), status === 'REVIEW'),
    adopt: status === 'REVIEW'
      ? subject.review === null ? undefined : { say: 'due', at: subject.review.dueAt }
      : dated(reached('ADOPTED'), false),
    build: status === 'ADOPTED'
      ? planned ? { say: 'planned', at: planned } : undefined
      : dated(reached('REALIZING'), status === 'REALIZING'),
    done: dated(reached('REALIZED'), false),
  };
  return Object.fromEntries(Object.entries(notes).filter(([, note]) => note !== undefined));
}
