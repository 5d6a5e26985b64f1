/**
 * Casting, withdrawing, closing and deciding, at once and from two processes on a real PostgreSQL: whatever
 * happens must be what some order of the same steps would have given, one after the other.
 */
import fc from 'fast-check';
import { sql } from 'kysely';
import type { Actor } from '../../auth/actor.js';
import type { DecisionOutcome, ProposalStatus } from '../../shared/vocabulary.js';
import { makeCitizens, makeDepartment, makeOfficials } from '../../../test/factories.js';
import { startServices, type TestServices } from '../../../test/services.js';
import { explains, initialState, type ModelState, type Step } from '../../../test/voting-model.js';
import { Worker } from '../../../test/workers/pool.js';
import type { Command, TestActor } from '../../../test/workers/protocol.js';

const threshold = 3;
const voters = 6;

let world: TestServices;
let workers: Worker[];
let citizens: Actor[];
let officials: Actor[];
let departmentId: string;

beforeAll(async () => {
  world = await startServices();
  departmentId = await makeDepartment(world.orm, 'transport');
  await world.orm.em.fork().execute(
    `insert into setting (key, value, updated_at) values ('voteThreshold', ?::jsonb, now())`, [String(threshold)]);
  citizens = await makeCitizens(world.orm, voters);
  officials = await makeOfficials(world.orm, departmentId, 2);
  workers = await Promise.all([Worker.start(world.databaseUrl), Worker.start(world.databaseUrl)]);
}, 60_000);

afterAll(async () => {
  await Promise.all(workers.map(worker => worker.stop()));
  await world.close();
});

const voter = fc.integer({ min: 0, max: voters - 1 });
const official = fc.integer({ min: 0, max: 1 });
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ kind: fc.constant('cast' as const), voter }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('withdraw' as const), voter }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'close' as const }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('take' as const), official }) },
  { weight: 2, arbitrary: fc.record({
    kind: fc.constant('decide' as const), official,
    outcome: fc.constantFrom<DecisionOutcome>('ADOPTED', 'HOPE_SEED', 'NOT_ADOPTED'),
  }) },
);
/** Steps of one group run at once, each in one of the two processes; from `lateFrom` on the round's time is over. */
const scenario = fc.record({
  groups: fc.array(fc.array(fc.tuple(step, fc.integer({ min: 0, max: 1 })), { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 7 }),
  lateFrom: fc.integer({ min: 1, max: 8 }),
});

interface Stored {
  status: ProposalStatus;
  count: number;
  version: number;
  reviews: number;
  transitions: number;
  events: number;
  acts: number;
  voted: string[];
  days: number;
  reviewId: string | null;
}

async function readStored(proposalId: string): Promise<Stored> {
  const { rows } = await sql<Stored>`
    select p.status, p.vote_count as count, p.tally_version as version,
      (select count(*)::int from review where proposal_id = p.id) as reviews,
      (select count(*)::int from transition where proposal_id = p.id) as transitions,
      (select count(*)::int from event where subject_id = p.id) as events,
      (select count(*)::int from audit_entry where subject_id = p.id) as acts,
      (select coalesce(array_agg(person_id::text), '{}') from vote where proposal_id = p.id) as voted,
      (select coalesce(sum(votes), 0)::int from daily_tally where proposal_id = p.id) as days,
      (select id from review where proposal_id = p.id) as "reviewId"
    from proposal p where p.id = ${proposalId}::uuid`.execute(world.orm.em.fork().getKysely());
  return rows[0]!;
}

const testActor = ({ memberId, personId, departmentIds: [department] }: Actor): TestActor => ({
  memberId, personId, ...(department ? { official: { departmentId: department } } : {}),
});

function toCommand(step: Step, proposalId: string, reviewId: string | null): Command {
  // Before there is a review, nobody can know its id: any other id answers the same.
  const review = reviewId ?? proposalId;
  switch (step.kind) {
    case 'cast': return { do: 'castVote', by: testActor(citizens[step.voter]!), proposalId };
    case 'withdraw': return { do: 'withdrawVote', by: testActor(citizens[step.voter]!), proposalId };
    case 'close': return { do: 'closeEnded' };
    case 'take': return { do: 'takeReview', by: testActor(officials[step.official]!), reviewId: review };
    case 'decide': return { do: 'decideReview', by: testActor(officials[step.official]!), reviewId: review, outcome: step.outcome };
  }
}

/** Takes and decisions name a review, which has to be there when their group begins. */
const possible = (steps: readonly (readonly [Step, number])[], reviewId: string | null): (readonly [Step, number])[] =>
  steps.filter(([{ kind }]) => reviewId !== null || (kind !== 'take' && kind !== 'decide'));

it('behaves as if all steps came one after the other', async () => {
  await fc.assert(fc.asyncProperty(scenario, async ({ groups, lateFrom }) => {
    const proposalId = await world.services.proposals.submitProposal(citizens[0]!, {
      title: 'A proposal for the model', body: 'Its text is long enough.', category: 'transport',
    });
    let state: ModelState = initialState;
    let version = 1;
    for (const [index, group] of groups.entries()) {
      const before = await readStored(proposalId);
      const late = index >= lateFrom;
      const now = new Date(world.clock.now().getTime() + (late ? 40 : 1) * 86_400_000);
      const steps = possible(group, before.reviewId);
      const answers = await Promise.all(steps.map(([one, process]) =>
        workers[process]!.ask(now, toCommand(one, proposalId, before.reviewId))));
      const after = await readStored(proposalId);
      const voted = new Set(after.voted);
      const explained = explains(state, steps.map(([one]) => one), answers.map(answer => answer.result), { threshold, late },
        model => model.status === after.status && model.votes.size === voted.size
          && [...model.votes].every(number => voted.has(citizens[number]!.personId!)));
      if (!explained) {
        throw new Error(`No order explains ${JSON.stringify({ late, steps, answers, from: before, to: after })}`);
      }
      state = explained;
      expect({ count: after.count, days: after.days }).toEqual({ count: voted.size, days: voted.size });
      expect(after.version).toBeGreaterThanOrEqual(version);
      version = after.version;
      expect(after.reviews).toBe(after.reviewId ? 1 : 0);
      // Every step of the lifecycle left a timeline entry, an audit entry and (but for publishing) an event.
      expect(after.acts).toBe(after.transitions);
      expect(after.events).toBe(after.transitions - 1);
    }
  }), { numRuns: 60 });
}, 120_000);

it('counts 200 citizens who race with retries from two processes exactly once, and opens one review', async () => {
  const crowd = await makeCitizens(world.orm, 200);
  const proposalId = await world.services.proposals.submitProposal(citizens[0]!, {
    title: 'A proposal that everybody wants', body: 'Its text is long enough.', category: 'transport',
  });
  const now = world.clock.now();
  // Each casts in both processes and tries once more in one of them.
  const casts = crowd.flatMap((citizen, index) =>
    [0, 1, index % 2].map(process => ({ process, citizen, command: { do: 'castVote', by: testActor(citizen), proposalId } as const })));
  const shuffled = casts.map(cast => ({ cast, place: Math.random() })).sort((a, b) => a.place - b.place).map(({ cast }) => cast);
  const answers = await Promise.all(shuffled.map(async ({ process, citizen, command }) =>
    ({ citizen, answer: await workers[process]!.ask(now, command) })));
  const receipts = new Map<string, Set<string>>();
  for (const { citizen, answer } of answers) {
    expect(answer.result).toBe('OK');
    receipts.set(citizen.personId!, (receipts.get(citizen.personId!) ?? new Set()).add(answer.castAt!));
  }
  const stored = await readStored(proposalId);
  expect({ rows: stored.voted.length, count: stored.count, receipts: receipts.size, reviews: stored.reviews, status: stored.status })
    .toEqual({ rows: 200, count: 200, receipts: 200, reviews: 1, status: 'REVIEW' });
  expect([...receipts.values()].every(instants => instants.size === 1)).toBe(true);
  expect(stored.events).toBe(1);
}, 60_000);
