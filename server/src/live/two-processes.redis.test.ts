import { randomUUID } from 'node:crypto';
import type { Client } from 'graphql-ws';
import { RedisBroker } from '../broker/redis-broker.js';
import { changeTally, makeProposals, recordStep, silent, startLive, type TestLive } from '../../test/live-sockets.js';
import { BareSocket, connect, follow, type Following } from '../../test/live-client.js';
import { OwnRedis, requireRedisUrl } from '../../test/redis.js';
import { Relay } from '../events/relay.js';
import { encodeId } from '../shared/ids.js';

const tally = 'subscription($ids: [ID!]!) { voteTally(proposalIds: $ids) { proposalId count version } }';
const status = 'subscription { proposalStatus { cursor reason } }';
const field = (following: Following, name: string): unknown[] =>
  following.items.map(item => (Object.values(item.data!)[0] as Record<string, unknown>)[name]);
const last = (following: Following, name: string): unknown => field(following, name).at(-1);

afterEach(() => OwnRedis.killAll());

/** Two servers on one database and one Redis, with a client each. */
class TwoServers {
  readonly clients: Client[];

  private constructor(readonly here: TestLive, readonly there: TestLive) {
    this.clients = [connect(here.url), connect(there.url)];
    for (const server of [here, there]) server.relay.start();
  }

  static async on(redisUrl: string): Promise<TwoServers> {
    const prefix = `test:${randomUUID()}:`;
    const broker = async (): Promise<RedisBroker> => {
      const connected = new RedisBroker({ url: redisUrl, prefix, log: silent });
      await connected.connected(5000);
      return connected;
    };
    const here = await startLive({ broker: await broker() });
    return new TwoServers(here, await startLive({ broker: await broker(), databaseUrl: here.databaseUrl }));
  }

  follow(query: string, variables?: Record<string, unknown>): Following[] {
    return this.clients.map(client => follow(client, query, variables));
  }

  /** Lossless subscriptions say nothing when they begin: makes steps until each has seen one. */
  async followSteps(proposal: string): Promise<Following[]> {
    const followers = this.follow(status);
    while (followers.some(follower => follower.items.length === 0)) await recordStep(this.here, proposal, 'a sign');
    const all = await Promise.all(followers.map(async follower => {
      await recordStep(this.here, proposal, 'begin');
      await follower.when(() => last(follower, 'reason') === 'begin');
      return follower;
    }));
    await Promise.all(all.map(follower => follower.when(() => field(follower, 'reason').filter(reason => reason === 'begin').length === 2)));
    return all;
  }

  async close(): Promise<void> {
    await Promise.all(this.clients.map(client => client.dispose()));
    await this.there.close();
    await this.here.close();
  }
}

const afterBegin = (following: Following): unknown[] => {
  const reasons = field(following, 'reason');
  return reasons.slice(reasons.lastIndexOf('begin') + 1);
};

it.each(['TEST_REDIS_URL', 'TEST_REDIS_CLUSTER_URL'] as const)('two servers on %s show the same numbers and events', async name => {
  const servers = await TwoServers.on(requireRedisUrl(name));
  const proposals = await makeProposals(servers.here.orm, 5);
  const tallies = servers.follow(tally, { ids: proposals.map(id => encodeId('Proposal', id)) });
  await Promise.all(tallies.map(follower => follower.count(5)));
  const steps = await servers.followSteps(proposals[0]!);

  await Promise.all(Array.from({ length: 100 }, (_, vote) =>
    changeTally(vote % 2 ? servers.here : servers.there, proposals[vote % 5]!)));
  for (let step = 0; step < 20; step++) await recordStep(step % 2 ? servers.here : servers.there, proposals[0]!, String(step));

  for (const follower of tallies) {
    const newest = (): unknown[] => [...new Map(field(follower, 'proposalId').map((id, index) => [id, field(follower, 'count')[index]])).values()];
    await follower.when(() => newest().every(count => count === 20));
  }
  for (const follower of steps) {
    await follower.when(() => afterBegin(follower).length === 20);
    expect(afterBegin(follower)).toEqual(Array.from({ length: 20 }, (_, step) => String(step)));
  }
  await servers.close();
});

it('everything converges when Redis was lost and is back', async () => {
  const redis = await OwnRedis.start();
  const servers = await TwoServers.on(redis.url);
  const [proposal] = await makeProposals(servers.here.orm, 1);
  const tallies = servers.follow(tally, { ids: [encodeId('Proposal', proposal!)] });
  await Promise.all(tallies.map(follower => follower.count(1)));
  const steps = await servers.followSteps(proposal!);

  await redis.kill();
  for (let index = 0; index < 5; index++) {
    await changeTally(servers.here, proposal!);
    await recordStep(servers.there, proposal!, String(index));
  }
  // Who comes meanwhile gets what is true now, from the database.
  const newcomers = servers.follow(tally, { ids: [encodeId('Proposal', proposal!)] });
  for (const newcomer of newcomers) {
    await newcomer.count(1);
    expect(last(newcomer, 'count')).toBe(5);
  }
  await redis.start();

  for (const follower of [...tallies, ...newcomers]) {
    await follower.when(() => last(follower, 'count') === 5);
    expect(field(follower, 'version')).toEqual([...new Set(field(follower, 'version'))]);
  }
  for (const follower of steps) {
    await follower.when(() => afterBegin(follower).length === 5);
    expect(afterBegin(follower)).toEqual(['0', '1', '2', '3', '4']);
  }
  await changeTally(servers.there, proposal!);
  for (const follower of tallies) await follower.when(() => last(follower, 'count') === 6);
  await servers.close();
});

it('clients hear that their numbers may be behind while Redis is away, and that they are right again', async () => {
  const redis = await OwnRedis.start();
  const servers = await TwoServers.on(redis.url);
  const here = await BareSocket.initialised(servers.here.url);
  expect(here.received.items).toEqual([{ type: 'connection_ack' }]);
  await redis.kill();
  await here.received.count(2);
  const meanwhile = await BareSocket.initialised(servers.here.url);
  await redis.start();
  await Promise.all([here.received.count(3), meanwhile.received.count(2)]);
  const current = { type: 'ping', payload: { live: 'current' } };
  expect(here.received.items.slice(1)).toEqual([{ type: 'ping', payload: { live: 'stale' } }, current]);
  expect(meanwhile.received.items).toEqual([{ type: 'connection_ack', payload: { live: 'stale' } }, current]);
  for (const socket of [here, meanwhile]) socket.ws.terminate();
  await servers.close();
});

it('a message that the broker swallowed is read from the table when the next one shows the gap', async () => {
  const servers = await TwoServers.on(requireRedisUrl());
  const [proposal] = await makeProposals(servers.here.orm, 1);
  const [following] = await servers.followSteps(proposal!);
  await servers.here.relay.stop();
  await servers.there.relay.stop();
  await servers.here.orm.em.fork().execute(
    `insert into event (topic, type, subject_id, payload, at, seq, previous_seq, published)
     select topic, type, subject_id, payload || '{"reason":"swallowed"}', at, seq + 1, seq, true from event order by seq desc limit 1`);
  await servers.here.orm.em.fork().execute('update event_stream set last_seq = last_seq + 1');
  const relay = new Relay({ em: servers.here.orm.em, broker: servers.here.broker, log: silent, pollEvery: 60_000 });
  await recordStep(servers.here, proposal!, 'next');
  await relay.settle();
  await following!.when(() => afterBegin(following!).length === 2);
  expect(afterBegin(following!)).toEqual(['swallowed', 'next']);
  await servers.close();
});
