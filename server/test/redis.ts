/** A redis-server of the test's own, to be stopped and started again. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { Redis } from 'ioredis';
import { freePort } from './free-port.js';

export const requireRedisUrl = (name: 'TEST_REDIS_URL' | 'TEST_REDIS_CLUSTER_URL' = 'TEST_REDIS_URL'): string => {
  const url = process.env[name];
  if (!url) throw new Error(`${name} is not set. Run these suites by \`npm test\`, which starts a redis-server.`);
  return url;
};

export class OwnRedis {
  static readonly #all = new Set<OwnRedis>();
  #server: ChildProcess | undefined;

  private constructor(readonly port: number) {}

  static async start(): Promise<OwnRedis> {
    const redis = new OwnRedis(await freePort());
    OwnRedis.#all.add(redis);
    await redis.start();
    return redis;
  }

  /** For `afterEach`: a test that failed leaves no server behind. */
  static async killAll(): Promise<void> {
    await Promise.all([...OwnRedis.#all].map(redis => redis.kill()));
    OwnRedis.#all.clear();
  }

  get url(): string {
    return `redis://127.0.0.1:${this.port}`;
  }

  async start(): Promise<void> {
    this.#server = spawn('redis-server', ['--port', String(this.port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'], {
      stdio: 'ignore',
    });
    await once(this.#server, 'spawn');
    const client = new Redis(this.url, { retryStrategy: () => 20, maxRetriesPerRequest: null }).on('error', () => undefined);
    await client.ping();
    client.disconnect();
  }

  /** Without a word, as a machine that dies. */
  async kill(): Promise<void> {
    const server = this.#server;
    if (!server || server.exitCode !== null || server.signalCode !== null) return;
    server.kill('SIGKILL');
    await once(server, 'exit');
  }
}
