import { Cluster, Redis, type RedisOptions } from 'ioredis';

/** A sign-in must not wait for a Redis that is away: at once, or soon, each process counts by itself. */
const options = {
  connectionName: 'oasis-limits',
  enableOfflineQueue: false,
  maxRetriesPerRequest: 0,
  autoResendUnfulfilledCommands: false,
  commandTimeout: 500,
} satisfies RedisOptions;

const retryDelay = (times: number): number => Math.min(times * 500, 3000);

/** Where processes count attempts together. Several URLs, separated by commas, are the nodes of one cluster. */
export function connectLimitStore(urls: string): Redis | Cluster {
  const nodes = urls.split(',').map(url => new URL(url.trim()));
  const [{ username, password, protocol }] = nodes as [URL];
  const store =
    nodes.length === 1
      ? new Redis(urls.trim(), { ...options, retryStrategy: retryDelay })
      : new Cluster(nodes.map(({ hostname, port }) => ({ host: hostname, port: Number(port || 6379) })), {
          enableOfflineQueue: false,
          clusterRetryStrategy: retryDelay,
          redisOptions: {
            ...options,
            ...(username && { username: decodeURIComponent(username) }),
            ...(password && { password: decodeURIComponent(password) }),
            ...(protocol === 'rediss:' && { tls: {} }),
          },
        });
  // The broker's connection to the same Redis tells when it is lost.
  return store.on('error', () => undefined);
}
