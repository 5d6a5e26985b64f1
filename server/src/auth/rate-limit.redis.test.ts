import { once } from 'node:events';
import { Redis, type Cluster } from 'ioredis';
import { OwnRedis } from '../../test/redis.js';
import { connectLimitStore } from './limit-store.js';
import { limitsAttempts } from './rate-limit.contract.js';
import { RateLimiter } from './rate-limit.js';
import { defaultRateLimits } from './settings.js';

let server: OwnRedis;
const clients: (Redis | Cluster)[] = [];
const connect = async (): Promise<Redis | Cluster> => {
  const store = connectLimitStore(server.url);
  clients.push(store);
  await once(store, 'ready');
  return store;
};

beforeAll(async () => void (server = await OwnRedis.start()));
afterAll(async () => {
  for (const store of clients) store.disconnect();
  await server.kill();
});

describe('in Redis', () => limitsAttempts(async limits => new RateLimiter(limits, await connect())));

const limits = { ...defaultRateLimits, signInPerEmail: { points: 2, seconds: 60 } };
const limited = { extensions: { code: 'RATE_LIMITED' } };

test('two processes count together, and no key tells whom', async () => {
  const [one, two] = [new RateLimiter(limits, await connect()), new RateLimiter(limits, await connect())];
  await one.consume('signInPerEmail', 'choi@example.kr');
  await two.consume('signInPerEmail', 'choi@example.kr');
  await expect(one.consume('signInPerEmail', 'choi@example.kr')).rejects.toMatchObject(limited);

  const redis = new Redis(server.url);
  clients.push(redis);
  const keys = await redis.keys('*');
  expect(keys).not.toEqual([]);
  expect(keys.join(' ')).not.toContain('choi');
});

test('while Redis is away, this process counts', async () => {
  const limiter = new RateLimiter(limits, await connect());
  await limiter.consume('signInPerEmail', 'jung');
  await server.kill();
  await limiter.consume('signInPerEmail', 'jung');
  await limiter.consume('signInPerEmail', 'jung');
  await expect(limiter.consume('signInPerEmail', 'jung')).rejects.toMatchObject(limited);
  await server.start();
});
