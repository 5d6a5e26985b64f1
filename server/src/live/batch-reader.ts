interface Batch<V> {
  readonly keys: Set<string>;
  readonly result: Promise<ReadonlyMap<string, V>>;
  start(): void;
}

/**
 * One read at a time; what is asked for meanwhile makes up the next. So a thousand readers that arrive
 * together cost two reads, and each answer was read after it was asked for.
 */
export class BatchReader<V> {
  #next: Batch<V> | null = null;
  #running = false;

  /** @param atOnce keys in one call of `load` at most */
  constructor(
    private readonly load: (keys: readonly string[]) => Promise<ReadonlyMap<string, V>>,
    private readonly atOnce = 1000,
  ) {}

  /** The values of at least the given keys; keys without a value are absent. */
  read(keys: readonly string[]): Promise<ReadonlyMap<string, V>> {
    const batch = (this.#next ??= this.#open());
    for (const key of keys) batch.keys.add(key);
    if (!this.#running) this.#startNext();
    return batch.result;
  }

  #open(): Batch<V> {
    const { promise: started, resolve: start } = Promise.withResolvers<void>();
    const keys = new Set<string>();
    return { keys, start, result: started.then(() => this.#loadAll([...keys])) };
  }

  #startNext(): void {
    const batch = this.#next;
    this.#next = null;
    this.#running = batch !== null;
    if (!batch) return;
    batch.start();
    const goOn = (): void => this.#startNext();
    batch.result.then(goOn, goOn);
  }

  async #loadAll(keys: readonly string[]): Promise<ReadonlyMap<string, V>> {
    if (keys.length <= this.atOnce) return this.load(keys);
    const all = new Map<string, V>();
    for (let start = 0; start < keys.length; start += this.atOnce) {
      for (const [key, value] of await this.load(keys.slice(start, start + this.atOnce))) all.set(key, value);
    }
    return all;
  }
}
