/** Two server processes on one PostgreSQL and one Redis show the same numbers, live; and one of them killed. */
import { sql } from 'kysely';
import { makeCitizens, makeDepartment } from '../factories.js';
import { openSocket, post } from '../client.js';
import { connect, follow } from '../live-client.js';
import { nextOf } from '../live.js';
import { OwnRedis, requireRedisUrl } from '../redis.js';
import { startServerProcess, type ServerProcess } from '../server-process.js';
import { startServices, type TestServices } from '../services.js';
import { encodeId } from '../../src/shared/ids.js';

let world: TestServices;
let servers: ServerProcess[];
beforeAll(async () => {
  world = await startServices(new Date());
  const environment = { REDIS_URL: requireRedisUrl() };
  servers = await Promise.all([0, 1].map(() => startServerProcess(world.databaseUrl, environment)));
}, 90_000);
afterAll(async () => {
  await Promise.all(servers.map(server => server.stop()));
  await OwnRedis.killAll();
  await world.close();
});

interface Update { voteTally: { count: number; version: number; status: string } }

it('shows each other’s votes and the new status on both, within a second', async () => {
  await makeDepartment(world.orm, 'both');
  const [author, ...citizens] = await makeCitizens(world.orm, 41);
  const tokens = await world.services.sessions.createSessionsFor(citizens.map(citizen => citizen.memberId));
  const id = encodeId('Proposal', await world.services.proposals.submitProposal(author!, {
    title: 'A proposal on two servers', body: 'Its text is long enough.', category: 'both',
  }));
  const sockets = servers.map(server => openSocket(server.url));
  const watchers = sockets.map(socket => socket.iterate({
    query: 'subscription($ids: [ID!]!) { voteTally(proposalIds: $ids) { count version status } }', variables: { ids: [id] },
  }));
  for (const watcher of watchers) expect(await nextOf(watcher)).toMatchObject({ voteTally: { count: 0, status: 'VOTING' } });

  await Promise.all(tokens.map((token, index) => post(servers[index % 2]!.url,
    'mutation($input: CastVoteInput!) { castVote(input: $input) { tally { count } } }', { input: { proposalId: id } }, token)));
  const cast = Date.now();
  for (const watcher of watchers) {
    let newest = { count: 0, version: 0, status: '' };
    while (newest.count < tokens.length) {
      const { voteTally } = await nextOf<Update>(watcher);
      expect(voteTally.version).toBeGreaterThan(newest.version);
      newest = voteTally;
    }
    expect(newest).toMatchObject({ count: tokens.length, status: 'REVIEW' });
  }
  expect(Date.now() - cast).toBeLessThan(1_000);
  await Promise.all(sockets.map(socket => socket.dispose()));
}, 60_000);

it('of two servers one is killed: whoever watched there goes on at the other, and no acknowledged vote is lost', async () => {
  await makeDepartment(world.orm, 'survivor');
  const [author, ...citizens] = await makeCitizens(world.orm, 201);
  const tokens = await world.services.sessions.createSessionsFor(citizens.map(citizen => citizen.memberId));
  const proposalId = await world.services.proposals.submitProposal(author!, {
    title: 'A proposal on one server of two', body: 'Its text is long enough.', category: 'survivor',
  });
  const id = encodeId('Proposal', proposalId);
  const [survivor, victim] = servers as [ServerProcess, ServerProcess];
  // As behind a proxy that sends who comes back to a server that lives.
  let home = victim;
  const client = connect('', { url: () => `${home.url.replace('http', 'ws')}/graphql`, retryAttempts: 100, retryWait: async () => undefined });
  const watching = Array.from({ length: 20 }, () =>
    follow(client, 'subscription($ids: [ID!]!) { voteTally(proposalIds: $ids) { count version } }', { ids: [id] }));
  await Promise.all(watching.map(watcher => watcher.count(1)));

  const acknowledged = new Set<string>();
  const vote = async (server: ServerProcess, index: number): Promise<void> => {
    try {
      const { data } = await post<{ castVote: object }>(server.url,
        'mutation($input: CastVoteInput!) { castVote(input: $input) { tally { count } } }', { input: { proposalId: id } }, tokens[index]!);
      if (data) acknowledged.add(citizens[index]!.personId!);
    } catch {
      // The connection broke: not acknowledged.
    }
  };
  let next = 0;
  let killed: Promise<void> | null = null;
  await Promise.all(Array.from({ length: 10 }, async (_, voter) => {
    while (next < tokens.length) {
      await vote(voter % 2 ? home : survivor, next++);
      if (acknowledged.size >= 60 && !killed) {
        killed = victim.kill();
        home = survivor;
      }
    }
  }));
  await killed;
  const voted = async (): Promise<Set<string>> => new Set((await sql<{ person: string }>`
    select person_id::text as person from vote where proposal_id = ${proposalId}::uuid`
    .execute(world.orm.em.fork().getKysely())).rows.map(row => row.person));
  const stored = await voted();
  expect([...acknowledged].filter(person => !stored.has(person))).toEqual([]);

  // Who got no answer asks the other server, and everybody who watched the one that died sees the last count.
  await Promise.all(tokens.map((_, index) => vote(survivor, index)));
  expect((await voted()).size).toBe(citizens.length);
  for (const watcher of watching) {
    const tallies = (): { count: number; version: number }[] => watcher.items.map(({ data }) => data!['voteTally'] as never);
    await watcher.when(() => tallies().at(-1)!.count === citizens.length);
    const versions = tallies().map(({ version }) => version);
    // The first one after the return may repeat what was seen.
    expect(versions).toEqual(versions.toSorted((a, b) => a - b));
  }
  await client.dispose();
}, 60_000);

it('says in one line that Redis does not answer, without its password, and does not start', async () => {
  const redis = await OwnRedis.start();
  await redis.kill();
  const start = startServerProcess(world.databaseUrl, { REDIS_URL: `redis://:geheim@127.0.0.1:${redis.port}` });
  await expect(start).rejects.toThrow(new RegExp(
    `^The server ended with 1: Oasis can't start\\. Redis at 127\\.0\\.0\\.1:${redis.port} does not answer \\([^()]+\\)\\. Start it, or correct REDIS_URL\\.\n$`));
}, 60_000);
