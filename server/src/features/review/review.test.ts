/** Reviews through the API: who takes, who decides, and what two who try at once are told. */
import { ManualClock } from '../../shared/clock.js';
import { encodeId, newId } from '../../shared/ids.js';
import { startTestApp, type TestApp } from '../../../test/app.js';
import { makeCitizens, makeOfficials } from '../../../test/factories.js';
import { nextOf } from '../../../test/live.js';
import type { Actor } from '../../auth/actor.js';

const take = 'mutation($input: TakeReviewInput!) { takeReview(input: $input) { review { state assignee { handle } abilities { decide } } } }';
const decide = 'mutation($input: DecideReviewInput!) { decideReview(input: $input) { review { state overdue decision { outcome reply plannedFor criteria { criterion score remark } department { slug } decidedBy { handle } } proposal { status } } } }';
const queue = `query($slug: String!, $show: ReviewQueueFilter) { reviews(departmentSlug: $slug, filter: { show: $show }) {
  nodes { id dueAt overdue state proposal { number } } } }`;
const criteria = ['FEASIBILITY', 'CREATIVITY', 'EFFECTIVENESS', 'SCOPE', 'CONTINUITY'].map(criterion => ({ criterion, score: 3, remark: null as string | null }));
const reply = 'The department has weighed the idea and gives its reasons here.';

let app: TestApp;
let clock: ManualClock;
let citizens: Actor[];
let officials: Actor[];
let tokens: string[];
let stranger: string;

beforeAll(async () => {
  clock = new ManualClock(new Date('2026-01-31T03:00:00Z'));
  app = await startTestApp({}, clock);
  citizens = await makeCitizens(app.orm, 12);
  const transport = await app.services.departments.findBySlug('transport');
  const parks = await app.services.departments.findBySlug('parks');
  officials = await makeOfficials(app.orm, transport!.id, 2);
  const [other] = await makeOfficials(app.orm, parks!.id, 1);
  tokens = await app.services.sessions.createSessionsFor(officials.map(official => official.memberId));
  [stranger] = (await app.services.sessions.createSessionsFor([other!.memberId])) as [string];
}, 60_000);
afterAll(() => app.close());

/** A proposal that eleven have voted for; gives the global id of its review. */
async function openReview(): Promise<string> {
  const proposalId = await app.services.proposals.submitProposal(citizens[0]!, {
    title: 'A bus stop with a roof', body: 'It rains on everyone who waits.', category: 'transport',
  });
  for (const citizen of citizens.slice(1)) await app.services.votes.castVote(citizen, proposalId);
  const [review] = await app.services.reviewReader.ofProposals([proposalId]);
  if (!review || review instanceof Error) throw new Error('There is no review.');
  return encodeId('Review', review.id);
}

const codeOf = async (query: string, input: object, token: string | null): Promise<string> => {
  const { data, errors } = await app.send(query, { input }, token);
  return data ? 'OK' : errors![0]!.extensions.code;
};

it('is due by the counting of the law, and overdue from the instant after', async () => {
  const begun = clock.now();
  const reviewId = await openReview();
  const read = () => app.must<{ review: object }>('query($id: ID!) { review(id: $id) { dueAt overdue } }', { id: reviewId });
  expect(await read()).toEqual({ review: { dueAt: '2026-03-03T14:59:59.999Z', overdue: false } });
  clock.set(new Date('2026-03-03T14:59:59.999Z'));
  expect(await read()).toMatchObject({ review: { overdue: false } });
  clock.advance(1);
  expect(await read()).toMatchObject({ review: { overdue: true } });
  expect(await app.must('{ department(slug: "transport") { scorecard { openCount overdueCount unassignedCount decidedCount onTimeShare } } }'))
    .toMatchObject({ department: { scorecard: { openCount: 1, overdueCount: 1, unassignedCount: 1, decidedCount: 0, onTimeShare: null } } });
  clock.set(begun);
});

it('is for officials of the department alone', async () => {
  const reviewId = await openReview();
  const [citizen] = await app.services.sessions.createSessionsFor([citizens[1]!.memberId]);
  for (const [token, code] of [[null, 'UNAUTHENTICATED'], [citizen!, 'FORBIDDEN'], [stranger, 'FORBIDDEN']] as const) {
    expect(await codeOf(take, { reviewId }, token)).toBe(code);
    expect((await app.send(queue, { slug: 'transport' }, token)).errors![0]!.extensions.code).toBe(code);
  }
  expect((await app.send(queue, { slug: 'nowhere' }, tokens[0]!)).errors![0]!.extensions.code).toBe('NOT_FOUND');
  expect(await codeOf(take, { reviewId: encodeId('Review', newId()) }, tokens[0]!)).toBe('NOT_FOUND');
  expect(await codeOf(take, { reviewId: 'nonsense' }, tokens[0]!)).toBe('NOT_FOUND');
});

it('is taken by one, and decided by who took it', async () => {
  const reviewId = await openReview();
  const decision = { reviewId, outcome: 'NOT_ADOPTED', reply, criteria };
  expect(await codeOf(decide, decision, tokens[0]!)).toBe('INVALID_TRANSITION');
  const taken = await Promise.all(tokens.map(token => codeOf(take, { reviewId }, token)));
  expect([...taken].sort()).toEqual(['CONFLICT', 'OK']);
  const winner = tokens[taken.indexOf('OK')]!;
  const loser = tokens[taken.indexOf('CONFLICT')]!;
  expect(await codeOf(take, { reviewId }, winner)).toBe('OK');
  expect(await codeOf(decide, decision, loser)).toBe('CONFLICT');
  const both = await Promise.all([codeOf(decide, decision, winner), codeOf(decide, { ...decision, outcome: 'HOPE_SEED' }, winner)]);
  expect([...both].sort()).toEqual(['CONFLICT', 'OK']);
  expect(await codeOf(take, { reviewId }, loser)).toBe('INVALID_TRANSITION');
});

describe('a decision', () => {
  it.each([
    ['a reply without reasons', { reply: 'No.' }, 'reply', 'tooShort'],
    ['a missing criterion', { criteria: criteria.slice(1) }, 'criteria', 'required'],
    ['a criterion twice', { criteria: [...criteria.slice(1), criteria[1]] }, 'criteria.4.criterion', 'twice'],
    ['a score out of range', { criteria: criteria.with(2, { ...criteria[2]!, score: 6 }) }, 'criteria.2.score', 'outOfRange'],
    ['six criteria', { criteria: [...criteria, criteria[0]] }, 'criteria', 'tooMany'],
    ['ADOPTED without a planned time', { outcome: 'ADOPTED' }, 'plannedFor', 'required'],
    ['ADOPTED for the past', { outcome: 'ADOPTED', plannedFor: '2020-01-01T00:00:00Z' }, 'plannedFor', 'outOfRange'],
    ['ADOPTED for later than three years', { outcome: 'ADOPTED', plannedFor: '2029-02-01T03:00:00Z' }, 'plannedFor', 'outOfRange'],
    ['a planned time without adoption', { plannedFor: '2026-06-01T00:00:00Z' }, 'plannedFor', 'onlyForAdopted'],
  ])('is refused with %s, and nothing of it is kept', async (_, change, field, problem) => {
    const reviewId = await openReview();
    await app.must(take, { input: { reviewId } }, tokens[0]!);
    const { errors } = await app.send(decide, { input: { reviewId, outcome: 'NOT_ADOPTED', reply, criteria, ...change } }, tokens[0]!);
    expect(errors![0]!.extensions).toMatchObject({ code: 'BAD_USER_INPUT', details: { fields: expect.arrayContaining([expect.objectContaining({ field, problem })]) } });
    expect(await app.must('query($id: ID!) { review(id: $id) { state decision { outcome } proposal { status } } }', { id: reviewId }))
      .toEqual({ review: { state: 'TAKEN', decision: null, proposal: { status: 'REVIEW' } } });
  });

  it('shows everything that was decided, once it is published', async () => {
    const reviewId = await openReview();
    await app.must(take, { input: { reviewId } }, tokens[1]!);
    const plannedFor = '2027-05-01T00:00:00.000Z';
    const remarked = criteria.with(0, { ...criteria[0]!, score: 5, remark: 'The poles are there already.' });
    expect(await app.must(decide, { input: { reviewId, outcome: 'ADOPTED', reply, criteria: remarked, plannedFor } }, tokens[1]!)).toEqual({
      decideReview: { review: {
        state: 'DECIDED', overdue: false, proposal: { status: 'ADOPTED' },
        decision: { outcome: 'ADOPTED', reply, plannedFor, criteria: remarked, department: { slug: 'transport' }, decidedBy: { handle: officials[1]!.handle } },
      } },
    });
  });

  it('is not for the author of the proposal', async () => {
    const proposalId = await app.services.proposals.submitProposal(officials[0]!, {
      title: 'An idea of an official', body: 'Officials may propose as well.', category: 'transport',
    });
    for (const citizen of citizens.slice(1)) await app.services.votes.castVote(citizen, proposalId);
    const [review] = await app.services.reviewReader.ofProposals([proposalId]);
    const reviewId = encodeId('Review', (review as { id: string }).id);
    expect(await codeOf(take, { reviewId }, tokens[0]!)).toBe('FORBIDDEN');
    expect(await codeOf(take, { reviewId }, tokens[1]!)).toBe('OK');
  });
});

it('shows the queue by due date, and what is mine, unassigned or decided', async () => {
  const all = await app.must<{ reviews: { nodes: { id: string; dueAt: string; state: string }[] } }>(queue, { slug: 'transport' }, tokens[0]!);
  const due = all.reviews.nodes.map(node => node.dueAt);
  expect(due).toEqual([...due].sort());
  const states = async (show: string) => {
    const { reviews } = await app.must<{ reviews: { nodes: { state: string }[] } }>(queue, { slug: 'transport', show }, tokens[0]!);
    return new Set(reviews.nodes.map(node => node.state));
  };
  expect(await states('UNASSIGNED')).toEqual(new Set(['OPEN']));
  expect(await states('MINE')).toEqual(new Set(['TAKEN']));
  expect(await states('DECIDED')).toEqual(new Set(['DECIDED']));
});

it('is read by its global id like everything else', async () => {
  const id = await openReview();
  expect(await app.must('query($id: ID!) { node(id: $id) { __typename id } }', { id })).toEqual({ node: { __typename: 'Review', id } });
  expect(await app.must('{ node(id: "nonsense") { id } }')).toEqual({ node: null });
});

it('tells the department’s officials of every change of the queue, and nobody else', async () => {
  const department = encodeId('Department', officials[0]!.departmentIds[0]!);
  const query = 'subscription($id: ID!) { reviewQueue(departmentId: $id) { version openCount unassignedCount } }';
  interface Update { reviewQueue: { version: number; openCount: number; unassignedCount: number } }
  const watch = app.connect(tokens[0]!).iterate({ query, variables: { id: department } });
  const { reviewQueue: before } = await nextOf<Update>(watch);
  const reviewId = await openReview();
  const { reviewQueue: opened } = await nextOf<Update>(watch);
  expect(opened).toMatchObject({ openCount: before.openCount + 1, unassignedCount: before.unassignedCount + 1 });
  await app.must(take, { input: { reviewId } }, tokens[1]!);
  const { reviewQueue: taken } = await nextOf<Update>(watch);
  expect(taken).toMatchObject({ openCount: opened.openCount, unassignedCount: opened.unassignedCount - 1 });
  await app.must(decide, { input: { reviewId, outcome: 'HOPE_SEED', reply, criteria } }, tokens[1]!);
  const { reviewQueue: decided } = await nextOf<Update>(watch);
  expect(decided.openCount).toBe(before.openCount);
  expect(decided.version).toBeGreaterThan(taken.version);
  for (const token of [undefined, stranger]) {
    const refused = app.connect(token).iterate({ query, variables: { id: department } });
    await expect(nextOf(refused)).rejects.toThrow(token ? 'FORBIDDEN' : 'UNAUTHENTICATED');
  }
});
