/** What can wait for the next tick, at most once in it. */
export interface Flushable {
  flush(): void;
}

/**
 * Many changes within one tick leave as one. The first after a quiet time leaves at once, so that nobody
 * waits for a tick that conflates nothing; no timer runs while nothing is due.
 */
export class Tick {
  #due = new Set<Flushable>();
  #timer: NodeJS.Timeout | undefined;
  #last = 0;

  /** @param interval milliseconds from one flush to the next */
  constructor(
    private readonly interval: number,
    private readonly onError: (error: unknown) => void,
  ) {}

  add(job: Flushable): void {
    this.#due.add(job);
    this.#timer ??= setTimeout(() => this.#run(), Math.max(0, this.#last + this.interval - performance.now()));
  }

  remove(job: Flushable): void {
    this.#due.delete(job);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#due.clear();
  }

  #run(): void {
    this.#timer = undefined;
    this.#last = performance.now();
    const due = this.#due;
    // What is added while this runs belongs to the next tick.
    this.#due = new Set();
    for (const job of due) {
      try {
        job.flush();
      } catch (error) {
        this.onError(error);
      }
    }
  }
}
