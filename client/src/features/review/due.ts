/** How a review stands against its deadline. Whether it is overdue is the server's word. */
import { daysUntil } from '../../i18n/format';

/** Overdue, to be answered within a week, or with time left. */
export type DueTone = 'late' | 'soon' | 'ok';

const SOON_DAYS = 7;

export const dueTone = (review: { overdue: boolean; dueAt: string }, now: Date = new Date()): DueTone =>
  review.overdue ? 'late' : daysUntil(review.dueAt, now) <= SOON_DAYS ? 'soon' : 'ok';

/** How much of the time is used, 0 to 1. */
export function timeUsed(review: { openedAt: string; dueAt: string }, now: Date = new Date()): number {
  const opened = Date.parse(review.openedAt);
  const whole = Date.parse(review.dueAt) - opened;
  if (whole <= 0) return 1;
  return Math.min(1, Math.max(0, (now.getTime() - opened) / whole));
}
