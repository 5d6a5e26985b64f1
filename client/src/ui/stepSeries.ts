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
 * The days of a vote as points of a step line that ends at `today` with `count`, the live number. A first day with
 * votes starts from zero the day before, so that its step can be seen.
 */
export function stepSeries(history: readonly DayCount[], today: string, count: number): DayPoint[] {
  const days = history.filter(({ day }) => day < today);
  const known: DayCount[] = [...days, { day: today, count }];
  const first = known[0];
  if (first === undefined) return [];
  const start = dayNumber(first.day) - 1;
  return [
    { x: 0, day: first.day, count: 0 },
    ...known.map(({ day, count: standing }) => ({ x: dayNumber(day) - start, day, count: standing })),
  ];
}

/** The sentence's facts: the day that brought the most votes, if any day brought more than one. */
export function busiestDay(history: readonly DayCount[]): { day: string; gained: number } | null {
  let best: { day: string; gained: number } | null = null;
  let before = 0;
  for (const { day, count } of history) {
    const gained = count - before;
    if (gained > (best?.gained ?? 1)) best = { day, gained };
    before = count;
  }
  return best;
}
