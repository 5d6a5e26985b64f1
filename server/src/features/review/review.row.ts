/** A review as the reading queries give it. */
import { sql, type RawBuilder } from 'kysely';
import { instant, instantOrNull } from '../../db/rows.js';
import type { ReviewState } from '../../shared/vocabulary.js';

export interface ReviewRow {
  readonly id: string;
  readonly proposalId: string;
  readonly round: number;
  readonly departmentId: string;
  readonly state: ReviewState;
  readonly openedAt: Date;
  readonly dueAt: Date;
  readonly assigneeId: string | null;
  readonly decidedAt: Date | null;
}

export type RawReviewRow = Omit<ReviewRow, 'openedAt' | 'dueAt' | 'decidedAt'> & {
  openedAt: string;
  dueAt: string;
  decidedAt: string | null;
};

/** The columns of `ReviewRow`, of a table that goes by the name `r`. */
export const reviewColumns: RawBuilder<RawReviewRow> = sql`
  r.id, r.proposal_id as "proposalId", r.round, r.department_id as "departmentId", r.state,
  r.opened_at as "openedAt", r.due_at as "dueAt", r.assignee_id as "assigneeId", r.decided_at as "decidedAt"`;

export const toReviewRow = (raw: RawReviewRow): ReviewRow => ({
  ...raw,
  openedAt: instant(raw.openedAt),
  dueAt: instant(raw.dueAt),
  decidedAt: instantOrNull(raw.decidedAt),
});
