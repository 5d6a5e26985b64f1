import type { Broker, Unsubscribe } from '../broker/broker.js';
import { Refusal } from '../shared/errors.js';
import { BatchReader } from './batch-reader.js';
import type { LatestDefinition, Versioned } from './feed.js';
import type { Flushable, Tick } from './tick.js';

/** Told on a tick when the subject's newest state is another one than before. */
export type StateWatcher = (state: Versioned) => void;

/** One subject that somebody in this process watches. */
class Subject implements Flushable {
  readonly watchers = new Set<StateWatcher>();
  newest: Versioned | undefined;
  /** Resolves once every later state will arrive. */
  listening: Promise<Unsubscribe> | undefined;

  constructor(private readonly tick: Tick) {}

  /** A state that is not newer than the one known changes nothing. */
  offer(state: Versioned): void {
    if (this.newest && state.version <= this.newest.version) return;
    this.newest = state;
    this.tick.add(this);
  }

  flush(): void {
    for (const watcher of this.watchers) watcher(this.newest!);
  }
}

/**
 * The subjects of one latest-state topic that are watched in this process: one broker subscription for each,
 * however many watch it, and none for the others.
 */
export class LatestFeed {
  readonly kind = 'latest';
  readonly #subjects = new Map<string, Subject>();
  readonly #reader: BatchReader<Versioned>;

  constructor(
    readonly definition: LatestDefinition<Versioned, never>,
    private readonly broker: Broker,
    private readonly tick: Tick,
    private readonly onError: (error: unknown) => void,
  ) {
    this.#reader = new BatchReader(subjects => definition.load(subjects));
    broker.onAvailability(availability => {
      if (availability === 'restored') void this.resync();
    });
  }

  get subjectCount(): number {
    return this.#subjects.size;
  }

  /** Begin with this; `read` afterwards, so that nothing falls between the state read and the next one told. */
  async watch(id: string, watcher: StateWatcher): Promise<void> {
    let subject = this.#subjects.get(id);
    if (!subject) this.#subjects.set(id, (subject = new Subject(this.tick)));
    subject.watchers.add(watcher);
    const listener = (message: string): void => subject.offer(parseState(message));
    subject.listening ??= this.broker.subscribe(this.definition.topic(id), listener);
    await subject.listening;
  }

  unwatch(id: string, watcher: StateWatcher): void {
    const subject = this.#subjects.get(id);
    if (!subject?.watchers.delete(watcher) || subject.watchers.size > 0) return;
    this.#subjects.delete(id);
    this.tick.remove(subject);
    subject.listening?.then(unsubscribe => unsubscribe(), this.onError);
  }

  /**
   * The present state of each watched subject, read after this call began (or newer). Throws NOT_FOUND when
   * one of them has none.
   */
  async read(ids: readonly string[]): Promise<Versioned[]> {
    const states = await this.#reader.read(ids);
    return ids.map(id => {
      const state = states.get(id);
      if (!state) throw new Refusal('NOT_FOUND', { id: this.definition.publicId(id) });
      const subject = this.#subjects.get(id);
      subject?.offer(state);
      return subject?.newest ?? state;
    });
  }

  /** Reads what is watched anew, after messages may have been missed. */
  async resync(): Promise<void> {
    try {
      const states = await this.#reader.read([...this.#subjects.keys()]);
      for (const [id, state] of states) this.#subjects.get(id)?.offer(state);
    } catch (error) {
      this.onError(error);
    }
  }
}

/** Whatever has no version could neither be told from an older state nor be replaced by a newer one. */
function parseState(message: string): Versioned {
  const state = JSON.parse(message) as Versioned | null;
  if (typeof state?.version !== 'number') throw new Error('A message without a version was dropped.');
  return state;
}
