/** A number may change on the page once in this time, … */
const CALM_MS = 400;
/** … and once in this time when it changes faster than FAST_PER_SECOND. */
const RUSH_MS = 1000;
const FAST_PER_SECOND = 20;
const WINDOW_MS = 1000;

/** What decides between two states of the same thing: versions only grow. */
export interface Versioned {
  readonly version: number;
}

export const newest = <T extends Versioned>(a: T, b: T | undefined): T => (b !== undefined && b.version > a.version ? b : a);

/**
 * Decides when a live number may be painted again. The version is what counts changes: states in between may be
 * skipped on the way here, their versions are not. Times are milliseconds of any one clock.
 */
export class Pacer {
  private paintedAt = Number.NEGATIVE_INFINITY;
  private arrivals: { version: number; at: number }[] = [];

  /** Milliseconds from `now` until the state with `version`, which has just arrived, may be painted. */
  delay(version: number, now: number): number {
    this.arrivals.push({ version, at: now });
    this.arrivals = this.arrivals.filter(({ at }) => at > now - WINDOW_MS);
    const changes = version - (this.arrivals[0]?.version ?? version);
    return Math.max(0, this.paintedAt + (changes > FAST_PER_SECOND ? RUSH_MS : CALM_MS) - now);
  }

  painted(now: number): void {
    this.paintedAt = now;
  }
}
