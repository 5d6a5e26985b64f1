import { setTimeout } from 'node:timers/promises';
import type { Broker, Unsubscribe } from '../broker/broker.js';
import { decodeCursor } from '../events/cursor.js';
import type { DeliveredEvent, EventStore } from '../events/event-store.js';
import type { LosslessDefinition } from './feed.js';

/** Told every event of the topic once and in order. */
export type EventWatcher = (event: DeliveredEvent) => void;

const chunk = 500;
const retryAfter = 1000;

/**
 * One lossless topic in this process. The broker may lose, double or reorder messages; by the numbers in them
 * the feed knows, and reads from the table what is missing.
 */
export class LosslessFeed {
  readonly kind = 'lossless';
  readonly #watchers = new Set<EventWatcher>();
  /** All events of the topic up to this number have been told. */
  #position = 0;
  #gap = false;
  #listening: Promise<Unsubscribe> | undefined;
  #filling = false;

  constructor(
    readonly definition: LosslessDefinition<never>,
    private readonly broker: Broker,
    readonly store: EventStore,
    private readonly onError: (error: unknown) => void,
  ) {
    broker.onAvailability(availability => {
      if (availability === 'restored' && this.#watchers.size > 0) this.#fillGap();
    });
  }

  /** Everything up to here has been told to who watched; who begins now begins after it. */
  get position(): number {
    return this.#position;
  }

  /** The place that `after` means. Throws BAD_USER_INPUT or CURSOR_EXPIRED. */
  async placeOf(cursor: string): Promise<number> {
    return decodeCursor(cursor, await this.store.bounds());
  }

  /** Resolves when every event beyond `position` will be told. */
  async watch(watcher: EventWatcher): Promise<void> {
    this.#watchers.add(watcher);
    const listening = (this.#listening ??= this.#listen());
    try {
      await listening;
    } catch (error) {
      if (this.#listening === listening) this.#listening = undefined;
      this.unwatch(watcher);
      throw error;
    }
  }

  unwatch(watcher: EventWatcher): void {
    if (!this.#watchers.delete(watcher) || this.#watchers.size > 0) return;
    this.#listening?.then(unsubscribe => unsubscribe(), this.onError);
    this.#listening = undefined;
  }

  async #listen(): Promise<Unsubscribe> {
    // Until the place to begin at is known, messages are left to the table.
    this.#position = Infinity;
    const unsubscribe = await this.broker.subscribe(this.definition.topic, message => {
      this.#take(JSON.parse(message) as DeliveredEvent);
    });
    try {
      this.#position = (await this.store.bounds()).lastSeq;
    } catch (error) {
      unsubscribe();
      throw error;
    }
    this.#fillGap();
    return unsubscribe;
  }

  #take(event: DeliveredEvent): void {
    if (event.previousSeq <= this.#position) this.#tell(event);
    else this.#fillGap();
  }

  #tell(event: DeliveredEvent): void {
    if (event.seq <= this.#position) return;
    this.#position = event.seq;
    for (const watcher of this.#watchers) watcher(event);
  }

  /** What a message tells of is in the table already, so reading to the end of the table fills the gap. */
  #fillGap(): void {
    this.#gap = true;
    if (!this.#filling) void this.#fill();
  }

  async #fill(): Promise<void> {
    this.#filling = true;
    // While the place to begin at is not known there is nothing to read; `#listen` calls again.
    while (this.#gap && this.#watchers.size > 0 && this.#position < Infinity) {
      this.#gap = false;
      try {
        let events: DeliveredEvent[];
        do {
          events = await this.store.read(this.definition.topic, this.#position, chunk);
          for (const event of events) this.#tell(event);
        } while (events.length === chunk && this.#position < Infinity);
      } catch (error) {
        this.onError(error);
        this.#gap = true;
        await setTimeout(retryAfter, undefined, { ref: false });
      }
    }
    this.#filling = false;
  }
}
