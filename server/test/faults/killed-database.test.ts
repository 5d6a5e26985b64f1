/** `kill -9` of PostgreSQL in the middle of a vote storm, with people who watch: what they see, and that nothing is lost. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { startApp, type App } from '../../src/app.js';
import { readConfig } from '../../src/config.js';
import { encodeId } from '../../src/shared/ids.js';
import { post } from '../client.js';
import { eventually, processesWith } from '../embedded/run.js';
import { makeCitizens, makeDepartment } from '../factories.js';
import { connect, follow, type Following } from '../live-client.js';
import { silent } from '../live-sockets.js';

let app: App;
let dataDir: string;
const lost: Error[] = [];
beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'oasis-killed-'));
  app = await startApp({
    config: readConfig({ DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'silent', DEMO: 'off' }), log: silent,
    onLost: error => lost.push(error),
  });
}, 60_000);
afterAll(async () => {
  await app.close();
  await eventually('the database has ended', () => processesWith(dataDir).length === 0);
  rmSync(dataDir, { recursive: true });
});

interface Tally { count: number; version: number; status: string }
const tallies = (following: Following): Tally[] => following.items.map(({ data }) => data!['voteTally'] as Tally);

it('breaks no socket, loses no acknowledged vote, and everybody sees the last count and each step once', async () => {
  await makeDepartment(app.orm, 'killed');
  const [author, ...citizens] = await makeCitizens(app.orm, 301);
  const tokens = await app.services.sessions.createSessionsFor(citizens.map(citizen => citizen.memberId));
  const proposalId = await app.services.proposals.submitProposal(author!, {
    title: 'A proposal that outlives its database', body: 'Its text is long enough.', category: 'killed',
  });
  const id = encodeId('Proposal', proposalId);

  const closes: unknown[] = [];
  const client = connect(`${app.url.replace('http', 'ws')}/graphql`, {
    connectionParams: { authorization: `Bearer ${tokens[0]!}` }, on: { closed: event => closes.push(event) },
  });
  const watching = follow(client, 'subscription($ids: [ID!]!) { voteTally(proposalIds: $ids) { count version status } }', { ids: [id] });
  await watching.count(1);
  const { data } = await post<{ proposal: { liveCursor: string } }>(app.url, 'query($id: ID!) { proposal(id: $id) { liveCursor } }', { id });
  const steps = follow(client, 'subscription($after: String) { proposalStatus(after: $after) { to } }', { after: data!.proposal.liveCursor });

  const acknowledged = new Set<string>();
  const refusals = new Set<string>();
  const voters = citizens.map(async (citizen, index) => {
    // As people arrive one after the other.
    await new Promise(resolve => setTimeout(resolve, index * 5));
    while (!acknowledged.has(citizen.personId!)) {
      const { data: cast, errors } = await post<{ castVote: object }>(app.url,
        'mutation($input: CastVoteInput!) { castVote(input: $input) { receipt { castAt } } }', { input: { proposalId: id } }, tokens[index]!);
      if (cast) acknowledged.add(citizen.personId!);
      else {
        for (const { extensions } of errors ?? []) refusals.add(extensions.code);
        await new Promise(resolve => setTimeout(resolve, 100));
      }
    }
  });
  await eventually('some have voted', () => acknowledged.size >= 5);
  const before = new Set(acknowledged);
  const killed = processesWith(`${dataDir}/postgresql`);
  for (const pid of killed) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // Its postmaster took it along.
    }
  }
  await Promise.all(voters);
  expect(killed.length).toBeGreaterThan(0);
  expect(before.size).toBeLessThan(citizens.length);
  // Nobody was told anything but that something went wrong on our side.
  expect([...refusals].filter(code => code !== 'INTERNAL')).toEqual([]);

  const { rows: [stored] } = await sql<{ count: number; rows: number; reviews: number; voted: string[] }>`
    select vote_count as count, (select count(*)::int from vote where proposal_id = p.id) as rows,
      (select count(*)::int from review where proposal_id = p.id) as reviews,
      (select array_agg(person_id::text) from vote where proposal_id = p.id) as voted
    from proposal p where id = ${proposalId}::uuid`.execute(app.orm.em.fork().getKysely());
  const voted = new Set(stored!.voted);
  expect([...before].filter(person => !voted.has(person))).toEqual([]);
  expect(stored).toMatchObject({ count: citizens.length, rows: citizens.length, reviews: 1 });

  await watching.when(() => tallies(watching).at(-1)!.count === citizens.length);
  const versions = tallies(watching).map(tally => tally.version);
  expect(versions).toEqual([...new Set(versions)].toSorted((a, b) => a - b));
  expect(tallies(watching).at(-1)!.status).toBe('REVIEW');
  await steps.count(1);
  expect(steps.items.map(item => item.data!['proposalStatus'])).toEqual([{ to: 'REVIEW' }]);
  // The session of this socket could not be read for a while; nobody is sent away for that.
  expect(closes).toEqual([]);
  expect(lost).toEqual([]);
  await client.dispose();
}, 90_000);
