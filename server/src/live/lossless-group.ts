import type { DeliveredEvent } from '../events/event-store.js';
import { LiveCloseCode, type LiveConnection } from './connection.js';
import type { HubCounters, SharedExecution } from './execution.js';
import { routeTakes, type Route } from './feed.js';
import { Payload, type EncodedResult } from './frame.js';
import type { LosslessFeed } from './lossless-feed.js';
import { Lru } from './lru.js';
import type { Flushable } from './tick.js';

/** Results kept for readers that resume together, as after a deploy. */
const keptResults = 500;
const chunk = 100;

/** Like subscriptions to a lossless feed: one execution for each event, whoever follows what. */
export class LosslessGroup {
  readonly readers = new Set<LosslessReader>();
  readonly listening: Promise<void>;
  readonly #results = new Lru<Promise<EncodedResult>>(keptResults);
  readonly #queue: DeliveredEvent[] = [];
  #delivering = false;
  #users = 0;

  constructor(
    readonly feed: LosslessFeed,
    private readonly execution: SharedExecution,
    private readonly onError: (error: unknown) => void,
    readonly counters: HubCounters,
    private readonly onEmpty: () => void,
  ) {
    this.listening = feed.watch(this.#take);
  }

  acquire(): void {
    this.#users++;
  }

  release(): void {
    if (--this.#users > 0) return;
    this.feed.unwatch(this.#take);
    this.onEmpty();
  }

  result(event: DeliveredEvent): Promise<EncodedResult> {
    const key = String(event.seq);
    let result = this.#results.get(key);
    if (!result) {
      this.#results.set(key, (result = this.execution.run(event)), 1);
      result.catch(() => this.#results.delete(key));
    }
    return result;
  }

  readonly #take = (event: DeliveredEvent): void => {
    this.#queue.push(event);
    if (!this.#delivering) void this.#deliverAll();
  };

  /** One after the other, so that a result that takes longer does not change the order. */
  async #deliverAll(): Promise<void> {
    this.#delivering = true;
    for (let event = this.#queue.shift(); event; event = this.#queue.shift()) {
      const next = event;
      const takers = [...this.readers].filter(reader => reader.wants(next));
      if (takers.length === 0) continue;
      try {
        const payload = new Payload(await this.result(next));
        for (const reader of takers) reader.take(next, payload);
      } catch (error) {
        this.onError(error);
        for (const reader of takers) reader.fail(error);
      }
    }
    this.#delivering = false;
  }
}

/** One operation on one socket. */
export class LosslessReader implements Flushable {
  /** Everything for this reader up to here has been sent. */
  #position = 0;
  #waiting: { seq: number; payload: Payload }[] = [];
  #catchingUp = false;
  #missed = false;
  #closed = false;

  /**
   * @param maxWaiting events that may wait for a slow reader before its socket is closed
   * @param fail ends the operation: rather that than leave an event out
   */
  constructor(
    private readonly connection: LiveConnection,
    private readonly operationId: string,
    private readonly group: LosslessGroup,
    private readonly route: Route,
    private readonly maxWaiting: number,
    readonly fail: (error: unknown) => void,
  ) {
    group.acquire();
  }

  /** @param after begins behind this place, or now when it is null */
  async enter(after: number | null): Promise<void> {
    await this.group.listening;
    if (this.#closed) return;
    this.#position = after ?? this.group.feed.position;
    this.group.readers.add(this);
    if (after !== null) await this.#catchUp();
  }

  /** A route that can't tell ends its own operation, and no other's. */
  wants(event: DeliveredEvent): boolean {
    try {
      return event.seq > this.#position && routeTakes(this.route, event);
    } catch (error) {
      this.fail(error);
      return false;
    }
  }

  take({ seq }: DeliveredEvent, payload: Payload): void {
    if (this.#closed) return;
    if (!this.#catchingUp && this.#waiting.length === 0 && !this.connection.blocked) {
      this.#send(seq, payload);
      return;
    }
    this.#waiting.push({ seq, payload });
    if (this.#waiting.length > this.maxWaiting) this.#overflow();
    else if (!this.#catchingUp) this.connection.whenWritable(this);
  }

  flush(): void {
    while (!this.#closed && !this.connection.blocked) {
      const next = this.#waiting.shift();
      if (!next) return;
      if (next.seq > this.#position) this.#send(next.seq, next.payload);
    }
    if (!this.#closed) this.connection.whenWritable(this);
  }

  close(): void {
    this.#closed = true;
    this.#waiting = [];
    this.group.readers.delete(this);
    this.group.release();
  }

  /** Reads from the table until nothing is left; what happens meanwhile waits, or is read as well. */
  async #catchUp(): Promise<void> {
    const { store, definition } = this.group.feed;
    const subjects = this.route.subjects ? [...this.route.subjects] : undefined;
    this.#catchingUp = true;
    let events: DeliveredEvent[];
    do {
      this.#missed = false;
      events = await store.read(definition.topic, this.#position, chunk, subjects);
      for (const event of events) {
        if (!routeTakes(this.route, event)) {
          this.#position = event.seq;
          continue;
        }
        const payload = new Payload(await this.group.result(event));
        while (this.connection.blocked && !this.#closed) await this.#writable();
        if (this.#closed) return;
        this.#send(event.seq, payload);
      }
    } while (this.#missed || events.length === chunk);
    this.#catchingUp = false;
    this.flush();
  }

  #writable(): Promise<void> {
    return new Promise(resolve => this.connection.whenWritable({ flush: resolve }));
  }

  #send(seq: number, payload: Payload): void {
    this.#position = seq;
    this.group.counters.deliveries++;
    this.connection.send(payload.frameFor(this.operationId));
  }

  #overflow(): void {
    this.#waiting = [];
    if (this.#catchingUp) this.#missed = true;
    else this.connection.close(LiveCloseCode.TooSlow, 'Too slow; resume from the last cursor');
  }
}
