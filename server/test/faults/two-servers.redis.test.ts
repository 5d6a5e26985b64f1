/** Two server processes on one PostgreSQL and one Redis show the same numbers, live. */
import { makeCitizens, makeDepartment } from '../factories.js';
import { openSocket, post } from '../client.js';
import { nextOf } from '../live.js';
import { requireRedisUrl } from '../redis.js';
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
