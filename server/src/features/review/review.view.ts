/** A review as partners see it. */
import { encodeId } from '../../shared/ids.js';
import type { ReviewRow } from './review.row.js';
import { isOverdue } from './review.rules.js';
import { ReviewType } from './review.type.js';

export const toReview = (row: ReviewRow, now: Date): ReviewType =>
  Object.assign(new ReviewType(), {
    id: encodeId('Review', row.id),
    state: row.state,
    openedAt: row.openedAt,
    dueAt: row.dueAt,
    overdue: isOverdue(row, now),
    row,
  });
