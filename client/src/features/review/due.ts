/**
 * How a review stands against its deadline, counted in Korean calendar days as the page says it
 * ("2일 남음"). Whether it is overdue is the server's word; this only finds the number to show.
 */
const dayLength = 86_400_000;
/** Korea has had no summer time since 1988. */
const zoneOffset = 9 * 3_600_000;

/** Overdue, to be answered within a week, or with time left. */
export type DueTone = 'late' | 'soon' | 'ok';

const koreanDay = (at: number): number => Math.floor((at + zoneOffset) / dayLength);

/** Whole Korean calendar days from today to the last day: 0 today, negative when overdue. */
export const daysLeft = (dueAt: Date, now: Date): number => koreanDay(dueAt.getTime()) - koreanDay(now.getTime());

export const dueTone = (overdue: boolean, days: number): DueTone => (overdue ? 'late' : days <= 7 ? 'soon' : 'ok');

/** How much of the time is used, 0 to 1. */
export const timeUsed = (openedAt: Date, dueAt: Date, now: Date): number => {
  const whole = dueAt.getTime() - openedAt.getTime();
  if (whole <= 0) return 1;
  return Math.min(1, Math.max(0, (now.getTime() - openedAt.getTime()) / whole));
};
