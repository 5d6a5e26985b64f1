/** Feeds as async iterables, for graphql-js itself: tools, tests, and operations that can't be shared. */
import type { DeliveredEvent } from '../events/event-store.js';
import { routeTakes, type Route, type Versioned } from './feed.js';
import type { LatestFeed } from './latest-feed.js';
import type { LosslessFeed } from './lossless-feed.js';

const maxWaiting = 1000;
const chunk = 100;

/** Lets one reader sleep until something happens; a call while nobody sleeps is remembered. */
class Signal {
  #called = false;
  #wake: (() => void) | undefined;

  call(): void {
    this.#called = true;
    this.#wake?.();
  }

  async wait(): Promise<void> {
    if (!this.#called) await new Promise<void>(resolve => (this.#wake = resolve));
    this.#called = false;
  }
}

/** A generator that cleans up when it is left, even if it was never started or is asleep. */
function leaving<T>(generator: AsyncGenerator<T, void>, leave: () => void): AsyncGenerator<T, void> {
  return {
    next: () => generator.next(),
    return: value => {
      leave();
      return generator.return(value);
    },
    throw: error => {
      leave();
      return generator.throw(error);
    },
    [Symbol.asyncIterator]() {
      return this;
    },
    [Symbol.asyncDispose]: async () => leave(),
  };
}

/** Each subject's present state, then the newest whenever it changed. Throws as `definition.subjects` and NOT_FOUND. */
export async function iterateLatest(feed: LatestFeed, args: never): Promise<AsyncGenerator<Versioned, void>> {
  const ids = feed.definition.subjects(args);
  const versions = new Map<string, number>();
  const waiting = new Map<string, Versioned>();
  const signal = new Signal();
  let left = false;
  const watchers = ids.map(id => ({
    id,
    watcher: (state: Versioned): void => {
      waiting.set(id, state);
      signal.call();
    },
  }));
  const leave = (): void => {
    left = true;
    for (const { id, watcher } of watchers) feed.unwatch(id, watcher);
    signal.call();
  };

  async function* states(): AsyncGenerator<Versioned, void> {
    while (!left) {
      for (const [id, state] of waiting) {
        waiting.delete(id);
        if (state.version <= (versions.get(id) ?? -1)) continue;
        versions.set(id, state.version);
        yield state;
      }
      await signal.wait();
    }
  }

  try {
    await Promise.all(watchers.map(({ id, watcher }) => feed.watch(id, watcher)));
    const present = await feed.read(ids);
    present.forEach((state, index) => watchers[index]!.watcher(state));
  } catch (error) {
    leave();
    throw error;
  }
  return leaving(states(), leave);
}

/** Every event that the route takes, once and in order. Throws BAD_USER_INPUT, NOT_FOUND or CURSOR_EXPIRED. */
export async function iterateLossless(feed: LosslessFeed, args: never): Promise<AsyncGenerator<DeliveredEvent, void>> {
  const route: Route = await feed.definition.route(args);
  const cursor = feed.definition.after(args);
  const signal = new Signal();
  let waiting: DeliveredEvent[] = [];
  let missed = cursor != null;
  let left = false;
  const watcher = (event: DeliveredEvent): void => {
    if (waiting.length < maxWaiting) waiting.push(event);
    else {
      // It is all in the table: what does not fit is read from there.
      waiting = [];
      missed = true;
    }
    signal.call();
  };
  const leave = (): void => {
    left = true;
    feed.unwatch(watcher);
    signal.call();
  };

  async function* fromTable(after: number): AsyncGenerator<DeliveredEvent, void> {
    const subjects = route.subjects && [...route.subjects];
    for (let more = true, position = after; more; ) {
      const events = await feed.store.read(feed.definition.topic, position, chunk, subjects);
      yield* events;
      position = events.at(-1)?.seq ?? position;
      more = events.length === chunk;
    }
  }

  async function* events(after: number): AsyncGenerator<DeliveredEvent, void> {
    let position = after;
    while (!left) {
      const fromTableNow = missed;
      missed = false;
      for await (const event of fromTableNow ? fromTable(position) : waiting.splice(0)) {
        if (event.seq <= position) continue;
        position = event.seq;
        if (routeTakes(route, event)) yield event;
      }
      if (!missed && waiting.length === 0) await signal.wait();
    }
  }

  try {
    const after = cursor == null ? null : await feed.placeOf(cursor);
    await feed.watch(watcher);
    return leaving(events(after ?? feed.position), leave);
  } catch (error) {
    leave();
    throw error;
  }
}
