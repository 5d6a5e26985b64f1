import type { ActorKind, ProposalStatus } from '../../gql/graphql';

export interface TimelineEntry {
  readonly at: string;
  readonly from: ProposalStatus | null;
  readonly status: ProposalStatus;
  readonly reason: string | null;
  readonly actor: ActorKind;
}

/** A step of the way that a reader is told about. */
export type Step =
  | { readonly at: string; readonly kind: 'published' }
  | { readonly at: string; readonly kind: 'status'; readonly status: ProposalStatus; readonly reason: string | null }
  | { readonly at: string; readonly kind: 'rescued'; readonly reason: string | null }
  | { readonly at: string; readonly kind: 'revision'; readonly number: number };

/** All that happened to a proposal in one line of time: transitions, and revisions after the first. */
export function history(
  publishedAt: string | null,
  timeline: readonly TimelineEntry[],
  revisions: readonly { readonly number: number; readonly createdAt: string }[],
): Step[] {
  const steps: Step[] = timeline.filter(({ from }) => !isPublication(from)).map(({ at, status, reason, actor }) =>
    status === 'REVIEW' && (actor === 'OFFICIAL' || actor === 'EXPERT')
      ? { at, kind: 'rescued', reason }
      : { at, kind: 'status', status, reason });
  const edits: Step[] = revisions.filter(({ number }) => number > 1)
    .map(({ number, createdAt }) => ({ at: createdAt, kind: 'revision', number }));
  const start: Step[] = publishedAt === null ? [] : [{ at: publishedAt, kind: 'published' }];
  return [...start, ...[...steps, ...edits].sort((a, b) => Date.parse(a.at) - Date.parse(b.at))];
}

const isPublication = (from: ProposalStatus | null): boolean => from === null || from === 'DRAFT';
