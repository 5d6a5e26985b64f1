/** `kill -9` in the middle of a vote storm: every acknowledged vote is there, and the count is exact. */
import { sql } from 'kysely';
import { makeCitizens, makeDepartment } from '../factories.js';
import { post } from '../client.js';
import { startServerProcess } from '../server-process.js';
import { startServices, type TestServices } from '../services.js';
import { encodeId } from '../../src/shared/ids.js';

let world: TestServices;
beforeAll(async () => {
  world = await startServices(new Date());
}, 60_000);
afterAll(() => world.close());

const castVote = 'mutation($input: CastVoteInput!) { castVote(input: $input) { receipt { castAt } tally { count } } }';

it('loses no acknowledged vote and counts none twice', async () => {
  const { orm, services, databaseUrl } = world;
  await makeDepartment(orm, 'storm');
  const [author, ...citizens] = await makeCitizens(orm, 1_501);
  const tokens = await services.sessions.createSessionsFor(citizens.map(citizen => citizen.memberId));
  const proposalId = await services.proposals.submitProposal(author!, {
    title: 'A proposal in a storm', body: 'Its text is long enough.', category: 'storm',
  });
  const input = { proposalId: encodeId('Proposal', proposalId) };

  const server = await startServerProcess(databaseUrl);
  const acknowledged = new Set<string>();
  let next = 0;
  let killed: Promise<void> | null = null;
  const voters = Array.from({ length: 50 }, async () => {
    while (next < tokens.length && !killed) {
      const index = next++;
      try {
        const { data } = await post<{ castVote: object }>(server.url, castVote, { input }, tokens[index]!);
        if (data) acknowledged.add(citizens[index]!.personId!);
      } catch {
        // The connection broke: this vote may or may not be stored, and was not acknowledged.
      }
      if (acknowledged.size > 400) killed ??= server.kill();
    }
  });
  await Promise.all(voters);
  await killed;
  expect(acknowledged.size).toBeGreaterThan(400);
  expect(acknowledged.size).toBeLessThan(citizens.length);

  const { rows: [stored] } = await sql<{ count: number; voted: string[]; reviews: number }>`
    select vote_count as count, (select array_agg(person_id::text) from vote where proposal_id = p.id) as voted,
      (select count(*)::int from review where proposal_id = p.id) as reviews
    from proposal p where id = ${proposalId}::uuid`.execute(orm.em.fork().getKysely());
  const voted = new Set(stored!.voted);
  expect([...acknowledged].filter(person => !voted.has(person))).toEqual([]);
  expect({ count: stored!.count, reviews: stored!.reviews }).toEqual({ count: voted.size, reviews: 1 });

  // Who got no answer asks again, of the next server, and is counted once.
  const successor = await startServerProcess(databaseUrl);
  const retried = await Promise.all(tokens.slice(0, next).map(token => post<{ castVote: object }>(successor.url, castVote, { input }, token)));
  expect(retried.every(({ data }) => data)).toBe(true);
  const { rows: [after] } = await sql<{ count: number; rows: number }>`
    select vote_count as count, (select count(*)::int from vote where proposal_id = p.id) as rows
    from proposal p where id = ${proposalId}::uuid`.execute(orm.em.fork().getKysely());
  expect(after).toEqual({ count: next, rows: next });
  expect(await successor.stop()).toBe(0);
}, 90_000);
