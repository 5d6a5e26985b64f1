import type { Logger } from 'pino';
import { BrokerUnreachable, type Availability, type Broker, type Listener, type Unsubscribe } from './broker.js';
import { ClusterRedisLink } from './redis-cluster-link.js';
import { retryDelay, SingleRedisLink, type LinkEvents, type RedisLink } from './redis-link.js';
import { TopicListeners } from './topic-listeners.js';

export interface RedisBrokerOptions {
  /** `redis://host:port`, or several of a cluster's nodes separated by commas. */
  readonly url: string;
  /** Put before every channel, so that installations can share a Redis. */
  readonly prefix?: string;
  readonly log: Pick<Logger, 'error' | 'warn' | 'info'>;
}

/** Between processes by Redis' sharded pub/sub: one subscription for a topic and process, however many listen. */
export class RedisBroker implements Broker {
  readonly #listeners: TopicListeners;
  readonly #subscribed = new Map<string, Promise<unknown>>();
  readonly #watchers = new Set<(availability: Availability) => void>();
  readonly #prefix: string;
  readonly #link: RedisLink;
  readonly #nodes: string;
  readonly #log: RedisBrokerOptions['log'];
  #available = false;
  #everReady = false;
  #lastError: Error | undefined;
  /** Counts losses, so that a resubscription overtaken by another loss restores nothing. */
  #loss = 0;

  constructor({ url, prefix = 'oasis:', log }: RedisBrokerOptions) {
    this.#log = log;
    this.#prefix = prefix;
    this.#listeners = new TopicListeners((err, topic) => log.error({ err, topic }, 'A listener failed.'));
    const events: LinkEvents = {
      onMessage: (channel, message) => this.#listeners.deliver(channel.slice(prefix.length), message),
      onLost: () => this.#lose(),
      onReady: () => void this.#restore(),
      // Each retry fails alike: the loss and the return are logged, not every attempt.
      onError: error => (this.#lastError = error),
    };
    const urls = url.split(',').map(part => part.trim()).filter(Boolean);
    // Without user and password.
    this.#nodes = urls.map(node => new URL(node).host).join(', ');
    this.#link = urls.length > 1 ? new ClusterRedisLink(urls, events) : new SingleRedisLink(urls[0]!, events);
  }

  get topicCount(): number {
    return this.#listeners.topicCount;
  }

  async connected(timeout: number): Promise<void> {
    if (this.#available) return;
    await new Promise<void>((resolve, reject) => {
      const late = setTimeout(() => {
        stop();
        reject(new BrokerUnreachable(
          `Redis at ${this.#nodes} does not answer (${this.#lastError?.message ?? 'silence'}). Start it, or correct REDIS_URL.`,
        ));
      }, timeout);
      const stop = this.onAvailability(availability => {
        if (availability !== 'restored') return;
        clearTimeout(late);
        stop();
        resolve();
      });
    });
  }

  async publish(topic: string, message: string): Promise<void> {
    try {
      await this.#link.publish(this.#prefix + topic, message);
    } catch (error) {
      // This process needs no Redis to hear itself. It hears it again when publishing is repeated: readers know.
      this.#listeners.deliver(topic, message);
      throw error;
    }
  }

  async subscribe(topic: string, listener: Listener): Promise<Unsubscribe> {
    const own: Listener = message => listener(message);
    if (this.#listeners.add(topic, own)) this.#subscribed.set(topic, this.#send(topic));
    await this.#subscribed.get(topic);
    return () => this.#remove(topic, own);
  }

  onAvailability(watcher: (availability: Availability) => void): Unsubscribe {
    this.#watchers.add(watcher);
    return () => void this.#watchers.delete(watcher);
  }

  async close(): Promise<void> {
    this.#watchers.clear();
    this.#listeners.clear();
    await this.#link.close();
  }

  /** While lost it is enough to be among the listeners: `#restore` subscribes them all. */
  async #send(topic: string): Promise<void> {
    if (!this.#available) return;
    try {
      await this.#link.subscribe([this.#prefix + topic]);
    } catch (error) {
      this.#lastError = error as Error;
      this.#lose();
      this.#restoreLater();
    }
  }

  #remove(topic: string, own: Listener): void {
    if (!this.#listeners.remove(topic, own)) return;
    this.#subscribed.delete(topic);
    // When it fails the connection is gone, and the subscription with it.
    if (this.#available) this.#link.unsubscribe(this.#prefix + topic).catch(() => undefined);
  }

  #lose(): void {
    this.#loss++;
    if (!this.#available) return;
    this.#available = false;
    this.#log.warn({ err: this.#lastError }, 'Redis is lost; live updates between processes stand still.');
    for (const watcher of this.#watchers) watcher('lost');
  }

  /** For a command that failed on a living connection; a connection that is made anew says so by `onReady`. */
  #restoreLater(): void {
    setTimeout(() => {
      if (this.#link.ready && !this.#available) void this.#restore();
    }, retryDelay(2)).unref();
  }

  async #restore(): Promise<void> {
    const loss = this.#loss;
    // A topic that comes while these are under way is sent by itself.
    this.#available = true;
    try {
      await this.#link.resubscribe(this.#listeners.topics().map(topic => this.#prefix + topic));
    } catch (error) {
      this.#lastError = error as Error;
      this.#available = false;
      this.#restoreLater();
      return;
    }
    if (loss !== this.#loss) return;
    if (this.#everReady) this.#log.info('Redis is back.');
    this.#everReady = true;
    for (const watcher of this.#watchers) watcher('restored');
  }
}
