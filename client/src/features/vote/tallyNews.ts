import type { TallyState } from '../live/TallyBook';

/** A growing number is spoken at most once in this time. */
export const NEWS_EVERY_MS = 30_000;

export type News =
  | { readonly kind: 'crossed'; readonly need: number }
  | { readonly kind: 'grown' | 'fallen'; readonly count: number; readonly change: number };

/**
 * What is worth saying aloud about a number that moves on the page: that the review has begun, at once; and how far
 * the count has come, at most once in 30 s. Times are milliseconds of any one clock.
 */
export class TallyNews {
  private saidAt: number;
  private said: TallyState;

  constructor(shown: TallyState, now: number) {
    this.said = shown;
    this.saidAt = now;
  }

  /** Milliseconds until something may be said about `shown`; null while there is nothing to say. */
  due(shown: TallyState, now: number): number | null {
    if (this.crossed(shown)) return 0;
    return shown.count === this.said.count ? null : Math.max(0, this.saidAt + NEWS_EVERY_MS - now);
  }

  /** What to say about `shown` now; the next change is counted from here. */
  tell(shown: TallyState, now: number): News | null {
    const crossed = this.crossed(shown);
    const change = shown.count - this.said.count;
    this.said = shown;
    this.saidAt = now;
    if (crossed) return { kind: 'crossed', need: shown.threshold + 1 };
    if (change === 0) return null;
    return { kind: change > 0 ? 'grown' : 'fallen', count: shown.count, change: Math.abs(change) };
  }

  private crossed(shown: TallyState): boolean {
    return this.said.status === 'VOTING' && shown.status === 'REVIEW' && shown.count > shown.threshold;
  }
}
