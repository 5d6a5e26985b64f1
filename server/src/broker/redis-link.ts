/** What the broker needs of Redis, the same for one server and for a cluster. */
import { Redis, type RedisOptions } from 'ioredis';

export interface RedisLink {
  /** Commands can be sent now. */
  readonly ready: boolean;
  publish(channel: string, message: string): Promise<unknown>;
  /** Resolves when every message on the channels from now on will arrive. */
  subscribe(channels: readonly string[]): Promise<unknown>;
  unsubscribe(channel: string): Promise<unknown>;
  /** Makes anew, after `onReady`, whatever was subscribed when the connection was lost. */
  resubscribe(channels: readonly string[]): Promise<unknown>;
  close(): Promise<void>;
}

export interface LinkEvents {
  onMessage(channel: string, message: string): void;
  /** Messages may be missed from now on. May come more than once. */
  onLost(): void;
  /** Connected, not subscribed to anything yet. */
  onReady(): void;
  onError(error: Error): void;
}

/** Grows to three seconds and stays there. */
export const retryDelay = (times: number): number => Math.min(times * 500, 3000);

/** Nothing is sent again by the library: the relay and the broker know better what still matters. */
export const redisOptions = {
  autoResubscribe: false,
  autoResendUnfulfilledCommands: false,
  maxRetriesPerRequest: 0,
  connectTimeout: 5000,
  // The library's timer for it outlives a connection that closes in order, and would hold the process.
  disconnectTimeout: 200,
  keepAlive: 10_000,
} satisfies RedisOptions;

const channelsAtOnce = 500;
const heartbeatEvery = 5000;

/** One server: a connection that publishes and one that listens. */
export class SingleRedisLink implements RedisLink {
  readonly #publisher: Redis;
  readonly #subscriber: Redis;
  readonly #heartbeat: NodeJS.Timeout;

  constructor(url: string, events: LinkEvents) {
    const options: RedisOptions = { ...redisOptions, enableOfflineQueue: false, retryStrategy: retryDelay };
    this.#publisher = new Redis(url, { ...options, connectionName: 'oasis-publisher' });
    this.#subscriber = new Redis(url, { ...options, connectionName: 'oasis-subscriber' });
    for (const connection of [this.#publisher, this.#subscriber]) {
      connection.on('error', events.onError);
      connection.on('ready', () => this.ready && events.onReady());
    }
    this.#subscriber.on('close', events.onLost);
    this.#subscriber.on('smessage', events.onMessage);
    this.#heartbeat = setInterval(() => void this.#checkAlive(), heartbeatEvery);
    this.#heartbeat.unref();
  }

  get ready(): boolean {
    return this.#subscriber.status === 'ready' && this.#publisher.status === 'ready';
  }

  publish(channel: string, message: string): Promise<unknown> {
    return this.#publisher.spublish(channel, message);
  }

  async subscribe(channels: readonly string[]): Promise<void> {
    const sent: Promise<unknown>[] = [];
    for (let start = 0; start < channels.length; start += channelsAtOnce) {
      sent.push(this.#subscriber.ssubscribe(...channels.slice(start, start + channelsAtOnce)));
    }
    await Promise.all(sent);
  }

  resubscribe(channels: readonly string[]): Promise<void> {
    return this.subscribe(channels);
  }

  unsubscribe(channel: string): Promise<unknown> {
    return this.#subscriber.sunsubscribe(channel);
  }

  async close(): Promise<void> {
    clearInterval(this.#heartbeat);
    this.#publisher.disconnect();
    this.#subscriber.disconnect();
  }

  /** A connection that went dead without a word is closed, so that it is made anew. */
  async #checkAlive(): Promise<void> {
    if (this.#subscriber.status !== 'ready') return;
    const late = setTimeout(() => this.#subscriber.disconnect(true), heartbeatEvery);
    late.unref();
    try {
      await this.#subscriber.ping();
    } catch {
      // The connection closed meanwhile: its own events tell.
    } finally {
      clearTimeout(late);
    }
  }
}
