/**
 * How far behind watchers are: from the receipt of a vote to the moment a watcher sees a tally with it in it. A message
 * that joins several changes is as stale as the first of them.
 */
export class Staleness {
  readonly #receivedAt = new Map<number, number>();
  readonly #seen: { readonly version: number; readonly at: number }[] = [];
  readonly #newest = new Map<number, number>();

  /** @param every of so many watchers one is looked at: all of them would cost more than the server */
  constructor(private readonly every: number) {}

  receipt(version: number): void {
    if (!this.#receivedAt.has(version)) this.#receivedAt.set(version, performance.now());
  }

  saw(watcher: number, version: number): void {
    if (watcher % this.every !== 0) return;
    const newest = this.#newest.get(watcher);
    if (newest !== undefined && version > newest) this.#seen.push({ version: newest + 1, at: performance.now() });
    if (newest === undefined || version > newest) this.#newest.set(watcher, version);
  }

  /** Milliseconds; 0 where a watcher saw it before the voter had the receipt. */
  values(): number[] {
    return this.#seen.flatMap(({ version, at }) => {
      const received = this.#receivedAt.get(version);
      return received === undefined ? [] : [Math.max(0, at - received)];
    });
  }
}
