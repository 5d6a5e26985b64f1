import { randomUUID } from 'node:crypto';
import { Cluster, Redis } from 'ioredis';
import { Received } from '../../test/live-client.js';
import { silent } from '../../test/live-sockets.js';
import { OwnRedis, requireRedisUrl } from '../../test/redis.js';
import { brokerContract, type Processes } from './broker.contract.js';
import type { Availability } from './broker.js';
import { RedisBroker } from './redis-broker.js';

const connect = async (url: string, prefix = `test:${randomUUID()}:`): Promise<RedisBroker> => {
  const broker = new RedisBroker({ url, prefix, log: silent });
  await broker.connected(5000);
  return broker;
};

async function twoProcesses(url: string): Promise<Processes> {
  const prefix = `test:${randomUUID()}:`;
  const [here, there] = await Promise.all([connect(url, prefix), connect(url, prefix)]);
  return {
    here, there,
    async close() {
      await here.close();
      await there.close();
    },
  };
}

afterEach(() => OwnRedis.killAll());

describe('on one Redis server', () => brokerContract(() => twoProcesses(requireRedisUrl())));
describe('on a Redis cluster', () => brokerContract(() => twoProcesses(requireRedisUrl('TEST_REDIS_CLUSTER_URL'))));

it('keeps installations with different prefixes apart', async () => {
  const [ours, theirs] = await Promise.all([connect(requireRedisUrl()), connect(requireRedisUrl())]);
  const received = new Received<string>();
  await ours.subscribe('a', message => received.push(message));
  await theirs.publish('a', 'theirs');
  await ours.publish('a', 'ours');
  expect(await received.count(1)).toEqual(['ours']);
  await Promise.all([ours.close(), theirs.close()]);
});

it('holds one subscription for a topic, and none when nobody listens', async () => {
  const prefix = `test:${randomUUID()}:`;
  const broker = await connect(requireRedisUrl(), prefix);
  const redis = new Redis(requireRedisUrl());
  const subscribers = async (): Promise<unknown> => (await redis.call('PUBSUB', 'SHARDNUMSUB', `${prefix}a`) as unknown[])[1];
  const stops = await Promise.all(Array.from({ length: 10 }, () => broker.subscribe('a', () => undefined)));
  expect(await subscribers()).toBe(1);
  for (const stop of stops) stop();
  // The unsubscription travels on another connection than the question: a subscription behind it orders them.
  await broker.subscribe('b', () => undefined);
  expect(await subscribers()).toBe(0);
  redis.disconnect();
  await broker.close();
});

it('says why it can not connect', async () => {
  const redis = await OwnRedis.start();
  await redis.kill();
  const broker = new RedisBroker({ url: redis.url, log: silent });
  await expect(broker.connected(300)).rejects.toThrow(new RegExp(`^Redis at 127.0.0.1:${redis.port} does not answer \\(.*(ECONNREFUSED|closed).*\\)\\. Start it, or correct REDIS_URL\\.$`));
  await broker.close();
});

describe('a Redis that is lost and comes back', () => {
  it('is noticed; what was subscribed, before and meanwhile, works again, and nothing else does', async () => {
    const redis = await OwnRedis.start();
    const broker = await connect(redis.url, '');
    const availability = new Received<Availability>();
    broker.onAvailability(change => availability.push(change));
    const before = new Received<string>();
    const meanwhile = new Received<string>();
    await broker.subscribe('before', message => before.push(message));
    const leave = await broker.subscribe('left', () => undefined);

    await redis.kill();
    await availability.count(1);
    await expect(broker.publish('before', 'lost')).rejects.toThrow();
    // A process hears itself all the same.
    expect(await before.count(1)).toEqual(['lost']);
    await broker.subscribe('meanwhile', message => meanwhile.push(message));
    leave();

    await redis.start();
    expect(await availability.count(2)).toEqual(['lost', 'restored']);
    await broker.publish('before', '1');
    await broker.publish('meanwhile', '2');
    expect(await before.count(2)).toEqual(['lost', '1']);
    expect(await meanwhile.count(1)).toEqual(['2']);
    const client = new Redis(redis.url);
    expect(((await client.call('PUBSUB', 'SHARDCHANNELS')) as string[]).sort()).toEqual(['before', 'meanwhile']);
    client.disconnect();
    await broker.close();
  });

  it('in a cluster: a shard whose listener is cut off is subscribed again', async () => {
    const url = requireRedisUrl('TEST_REDIS_CLUSTER_URL');
    const broker = await connect(url);
    const availability = new Received<Availability>();
    broker.onAvailability(change => availability.push(change));
    const topics = Array.from({ length: 30 }, (_, index) => `topic:${index}`);
    const received = new Received<string>();
    for (const topic of topics) await broker.subscribe(topic, () => received.push(topic));

    const cluster = new Cluster(url.split(',').map(node => ({ host: '127.0.0.1', port: Number(new URL(node).port) })));
    await new Promise(resolve => cluster.once('ready', resolve));
    await Promise.all(cluster.nodes('master').map(node => node.call('CLIENT', 'KILL', 'TYPE', 'pubsub')));
    cluster.disconnect();

    await availability.when(changes => changes.at(-1) === 'restored');
    expect(availability.items[0]).toBe('lost');
    for (const topic of topics) await broker.publish(topic, '');
    expect([...new Set(await received.when(all => new Set(all).size === topics.length))].sort()).toEqual([...topics].sort());
    await broker.close();
  });
});
