/** Votes standing at the end of one Korean day, YYYY-MM-DD. */
export interface DayCount {
  readonly day: string;
  readonly count: number;
}

export interface DayPoint {
  /** Whole days since the first point. */
  readonly x: number;
  readonly day: string;
  readonly count: number;
}

const DAY_MS = 86_400_000;
const dayNumber = (day: string): number => Date.parse(day) / DAY_MS;

/**
 * The days of a vote as points of a step line: from zero before the day it opened, to `end` with `count`, the live
 * number. All days are Korean ones.
 */
export function stepSeries(open: string, history: readonly DayCount[], end: string, count: number): DayPoint[] {
  const start = dayNumber(open) - 1;
  const days = [...history.filter(({ day }) => day < end), { day: end, count }];
  return [
    { x: 0, day: open, count: 0 },
    ...days.map(({ day, count: standing }) => ({ x: dayNumber(day) - start, day, count: standing })),
  ];
}

/** The day that brought the most votes, if one brought enough to speak of. */
export function busiestDay(history: readonly DayCount[]): { day: string; gained: number } | null {
  let best: { day: string; gained: number } | null = null;
  let before = 0;
  for (const { day, count } of history) {
    const gained = count - before;
    if (gained > (best?.gained ?? 2)) best = { day, gained };
    before = count;
  }
  return best;
}
