/** What can wait for the next tick, at most once in it. */
export interface Flushable {
  flush(): void;
}

/** Sending may take one part in so many of the time: a process that is asked for more sends less often. */
const parts = 4;

/**
 * Many changes within one tick leave as one. The first after a quiet time leaves at once, so that nobody
 * waits for a tick that conflates nothing; no timer runs while nothing is due.
 *
 * The interval follows from what the last flush cost: four times as long, within the given bounds. As its cost
 * counts how late it began, too, other work that keeps the process busy also makes it send less often.
 */
export class Tick {
  #due = new Set<Flushable>();
  #timer: NodeJS.Timeout | undefined;
  /** Between the begin of a flush and the moment its cost is known. */
  #flushing = false;
  #dueAt = 0;
  #next = 0;
  #interval: number;
  readonly #longest: number;

  /**
   * @param shortest milliseconds from one flush to the next while the process is quiet
   * @param longest the same under load; never less than `shortest`
   */
  constructor(
    private readonly shortest: number,
    longest: number,
    private readonly onError: (error: unknown) => void,
  ) {
    this.#interval = shortest;
    this.#longest = Math.max(shortest, longest);
  }

  /** Milliseconds that lie between the last flush and the next at least. */
  get interval(): number {
    return this.#interval;
  }

  add(job: Flushable): void {
    this.#due.add(job);
    if (!this.#flushing) this.#schedule();
  }

  remove(job: Flushable): void {
    this.#due.delete(job);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#due.clear();
  }

  #schedule(): void {
    if (this.#timer) return;
    const now = performance.now();
    this.#dueAt = Math.max(now, this.#next);
    // A timer drops fractions of a millisecond, and would be early by them.
    this.#timer = setTimeout(() => this.#run(), Math.ceil(this.#dueAt - now));
  }

  #run(): void {
    this.#timer = undefined;
    this.#flushing = true;
    const began = performance.now();
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
    // Results are made and written in promises that follow on a flush: they all come before this.
    setImmediate(() => {
      const cost = performance.now() - this.#dueAt;
      this.#interval = Math.min(this.#longest, Math.max(this.shortest, cost * parts));
      this.#next = began + this.#interval;
      this.#flushing = false;
      if (this.#due.size > 0) this.#schedule();
    });
  }
}
