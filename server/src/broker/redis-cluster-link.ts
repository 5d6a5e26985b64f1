import { Cluster } from 'ioredis';
import { redisOptions, retryDelay, type LinkEvents, type RedisLink } from './redis-link.js';

/** A cluster: each channel lives on the shard of its slot, and the library keeps one listener for each shard. */
export class ClusterRedisLink implements RedisLink {
  readonly #cluster: Cluster;
  #listening = false;

  constructor(urls: readonly string[], events: LinkEvents) {
    const nodes = urls.map(url => new URL(url));
    const [{ username, password, protocol }] = nodes as [URL];
    this.#cluster = new Cluster(
      nodes.map(node => ({ host: node.hostname, port: Number(node.port || 6379) })),
      {
        shardedSubscribers: true,
        enableOfflineQueue: false,
        clusterRetryStrategy: retryDelay,
        redisOptions: {
          ...redisOptions,
          ...(username ? { username: decodeURIComponent(username) } : {}),
          ...(password ? { password: decodeURIComponent(password) } : {}),
          ...(protocol === 'rediss:' ? { tls: {} } : {}),
        },
      },
    );
    this.#cluster.on('error', events.onError);
    this.#cluster.on('nodeError', events.onError);
    this.#cluster.on('smessage', events.onMessage);
    // A shard's listener that is gone, moved or made anew: what it should have heard meanwhile is lost.
    for (const event of ['close', '-subscriber']) {
      this.#cluster.on(event, () => {
        this.#listening = false;
        events.onLost();
      });
    }
    this.#cluster.on('subscribersReady', () => {
      this.#listening = true;
      if (this.ready) events.onReady();
    });
    this.#cluster.on('ready', () => this.ready && events.onReady());
  }

  get ready(): boolean {
    return this.#listening && this.#cluster.status === 'ready';
  }

  publish(channel: string, message: string): Promise<unknown> {
    return this.#cluster.spublish(channel, message);
  }

  async subscribe(channels: readonly string[]): Promise<void> {
    await Promise.all(channels.map(channel => this.#cluster.ssubscribe(channel)));
  }

  /** The library subscribes again by itself but does not say when that is done; so it is done once more. */
  async resubscribe(channels: readonly string[]): Promise<void> {
    await Promise.all(channels.flatMap(channel => [this.unsubscribe(channel), this.subscribe([channel])]));
  }

  unsubscribe(channel: string): Promise<unknown> {
    return this.#cluster.sunsubscribe(channel);
  }

  async close(): Promise<void> {
    this.#cluster.disconnect();
  }
}
