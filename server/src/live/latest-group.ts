import type { LiveConnection } from './connection.js';
import type { HubCounters, SharedExecution } from './execution.js';
import type { Versioned } from './feed.js';
import { Payload, type EncodedResult } from './frame.js';
import type { LatestFeed, StateWatcher } from './latest-feed.js';
import type { Flushable } from './tick.js';

/**
 * One subject as one group sees it. All members have been sent the same state, or are behind and will be sent
 * the newest; so no version is kept for each member.
 */
class Channel {
  readonly members = new Set<LatestMember>();
  /** Members and those that are about to enter. */
  users = 0;
  listening: Promise<void> = Promise.resolve();
  #newest: Versioned | undefined;
  #sentVersion = -1;
  #result: EncodedResult | undefined;
  #advancing: Promise<void> | undefined;

  constructor(
    readonly id: string,
    private readonly execution: SharedExecution,
  ) {}

  /** The result that all members have. Only to be asked for after `advance`. */
  get result(): EncodedResult {
    return this.#result!;
  }

  /** Resolves when members have been sent this state or a newer one. */
  advance(state: Versioned): Promise<void> {
    if (!this.#newest || state.version > this.#newest.version) this.#newest = state;
    if (this.#newest.version <= this.#sentVersion) return Promise.resolve();
    return (this.#advancing ??= this.#run());
  }

  async #run(): Promise<void> {
    try {
      while (this.#newest!.version > this.#sentVersion) {
        const state = this.#newest!;
        this.#result = await this.execution.run(state);
        this.#sentVersion = state.version;
        const payload = new Payload(this.#result);
        for (const member of this.members) member.deliver(this, payload);
      }
    } finally {
      // In the same breath as the last look at `#newest`: a state that came in between would be lost.
      this.#advancing = undefined;
    }
  }
}

/** Like subscriptions to a latest-state feed: one execution for each changed subject, whoever watches which. */
export class LatestGroup {
  readonly #channels = new Map<string, Channel>();
  readonly #watchers = new Map<string, StateWatcher>();

  constructor(
    private readonly feed: LatestFeed,
    private readonly execution: SharedExecution,
    private readonly onError: (error: unknown) => void,
    readonly counters: HubCounters,
    private readonly onEmpty: () => void,
  ) {}

  acquire(id: string): Channel {
    let channel = this.#channels.get(id);
    if (!channel) {
      const opened = (channel = new Channel(id, this.execution));
      const watcher: StateWatcher = state => void opened.advance(state).catch(this.onError);
      this.#channels.set(id, opened);
      this.#watchers.set(id, watcher);
      opened.listening = this.feed.watch(id, watcher);
    }
    channel.users++;
    return channel;
  }

  release(channel: Channel): void {
    if (--channel.users > 0) return;
    this.#channels.delete(channel.id);
    this.feed.unwatch(channel.id, this.#watchers.get(channel.id)!);
    this.#watchers.delete(channel.id);
    if (this.#channels.size === 0) this.onEmpty();
  }

  read(ids: readonly string[]): Promise<Versioned[]> {
    return this.feed.read(ids);
  }
}

/** One operation on one socket. */
export class LatestMember implements Flushable {
  #channels: Channel[] = [];
  #behind: Set<Channel> | undefined;
  #closed = false;

  constructor(
    private readonly connection: LiveConnection,
    private readonly operationId: string,
    private readonly group: LatestGroup,
  ) {}

  /** Sends each subject's present state and from then on the newest. Throws NOT_FOUND for what does not exist. */
  async enter(ids: readonly string[]): Promise<void> {
    this.#channels = ids.map(id => this.group.acquire(id));
    await Promise.all(this.#channels.map(channel => channel.listening));
    if (this.#closed) return;
    const states = await this.group.read(ids);
    await Promise.all(this.#channels.map((channel, index) => channel.advance(states[index]!)));
    if (this.#closed) return;
    this.connection.together(() => {
      for (const channel of this.#channels) {
        channel.members.add(this);
        this.deliver(channel, new Payload(channel.result));
      }
    });
  }

  deliver(channel: Channel, payload: Payload): void {
    if (this.connection.blocked) {
      (this.#behind ??= new Set()).add(channel);
      this.connection.whenWritable(this);
      return;
    }
    this.#behind?.delete(channel);
    this.group.counters.deliveries++;
    this.connection.send(payload.frameFor(this.operationId));
  }

  /** What was skipped is made good by the newest state, whatever lay between. */
  flush(): void {
    if (this.#closed) return;
    for (const channel of this.#behind ?? []) this.deliver(channel, new Payload(channel.result));
    if (this.#behind?.size === 0) this.#behind = undefined;
  }

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    for (const channel of this.#channels) {
      channel.members.delete(this);
      this.group.release(channel);
    }
  }
}
