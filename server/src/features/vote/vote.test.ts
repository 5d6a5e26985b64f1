/** Votes through the API: who may not, when not, and what a refusal looks like. */
import { ManualClock } from '../../shared/clock.js';
import { encodeId, newId } from '../../shared/ids.js';
import { startTestApp, type TestApp } from '../../../test/app.js';
import { makeCitizens, makeOfficials } from '../../../test/factories.js';
import type { Actor } from '../../auth/actor.js';

const castVote = 'mutation($input: CastVoteInput!) { castVote(input: $input) { receipt { castAt revision } tally { count version } } }';
const withdrawVote = 'mutation($input: WithdrawVoteInput!) { withdrawVote(input: $input) { tally { count } } }';
const day = 86_400_000;

let app: TestApp;
let clock: ManualClock;
let citizens: Actor[];
let tokens: string[];

beforeAll(async () => {
  clock = new ManualClock(new Date('2026-03-02T03:00:00Z'));
  app = await startTestApp({}, clock);
  citizens = await makeCitizens(app.orm, 15);
  tokens = await app.services.sessions.createSessionsFor(citizens.map(citizen => citizen.memberId));
}, 60_000);
afterAll(() => app.close());

/** A new proposal of the first citizen; gives its global id. */
const propose = async (): Promise<string> => encodeId('Proposal', await app.services.proposals.submitProposal(citizens[0]!, {
  title: 'Benches along the stream', body: 'There is nowhere to sit down.', category: 'parks',
}));

const codeOf = async (query: string, proposalId: string, token: string | null): Promise<string> => {
  const { data, errors } = await app.send(query, { input: { proposalId } }, token);
  return data ? 'OK' : errors![0]!.extensions.code;
};

it('lets nobody wait for the lock of a proposal who can have no vote on it', async () => {
  const proposalId = encodeId('Proposal', newId());
  expect(await codeOf(withdrawVote, proposalId, null)).toBe('UNAUTHENTICATED');
  expect(await codeOf(withdrawVote, proposalId, tokens[1]!)).toBe('NOT_FOUND');
});

it('refuses visitors, the unverified, officials, authors and unknown proposals, each with its code', async () => {
  const proposalId = await propose();
  const { signUp: { token: unverified } } = await app.must<{ signUp: { token: string } }>(
    'mutation($input: SignUpInput!) { signUp(input: $input) { token } }',
    { input: { email: 'new@example.kr', password: 'a long pass phrase', handle: 'newcomer', displayName: '새 시민' } });
  const department = await app.services.departments.findBySlug('parks');
  const [official] = await makeOfficials(app.orm, department!.id, 1);
  const [officialToken] = await app.services.sessions.createSessionsFor([official!.memberId]);
  expect(await codeOf(castVote, proposalId, null)).toBe('UNAUTHENTICATED');
  expect(await codeOf(castVote, proposalId, unverified)).toBe('NOT_VERIFIED');
  expect(await codeOf(castVote, proposalId, officialToken!)).toBe('FORBIDDEN');
  expect(await codeOf(castVote, proposalId, tokens[0]!)).toBe('OWN_PROPOSAL');
  expect(await codeOf(castVote, encodeId('Proposal', newId()), tokens[1]!)).toBe('NOT_FOUND');
  expect(await codeOf(castVote, encodeId('Member', citizens[1]!.memberId), tokens[1]!)).toBe('NOT_FOUND');
  expect(await codeOf(castVote, 'nonsense', tokens[1]!)).toBe('NOT_FOUND');
  expect(await codeOf(withdrawVote, proposalId, tokens[1]!)).toBe('NOT_FOUND');
});

it('answers a double submit with one receipt and counts it once', async () => {
  const proposalId = await propose();
  const answers = await Promise.all(Array.from({ length: 8 }, () => app.must<{ castVote: { receipt: object } }>(
    castVote, { input: { proposalId } }, tokens[1]!)));
  expect(new Set(answers.map(answer => JSON.stringify(answer.castVote.receipt))).size).toBe(1);
  const { proposal } = await app.must('query($id: ID!) { proposal(id: $id) { tally { count } viewerVote { castAt revision } } }', { id: proposalId }, tokens[1]!);
  expect(proposal).toMatchObject({ tally: { count: 1 }, viewerVote: { revision: 1 } });
});

it('closes by the clock at the end of the 30th day, whether a job has run or not', async () => {
  const proposalId = await propose();
  const { proposal } = await app.must<{ proposal: { votingClosesAt: string } }>('query($id: ID!) { proposal(id: $id) { votingClosesAt } }', { id: proposalId });
  expect(proposal.votingClosesAt).toBe('2026-04-01T14:59:59.999Z');
  const begun = clock.now();
  clock.set(new Date(proposal.votingClosesAt));
  expect(await codeOf(castVote, proposalId, tokens[1]!)).toBe('OK');
  clock.advance(1);
  expect(await codeOf(castVote, proposalId, tokens[2]!)).toBe('VOTING_CLOSED');
  expect(await codeOf(withdrawVote, proposalId, tokens[1]!)).toBe('VOTING_CLOSED');
  expect(await app.must('query($id: ID!) { proposal(id: $id) { status abilities { castVote } refusals { action code } } }', { id: proposalId }, tokens[2]!))
    .toMatchObject({ proposal: { status: 'VOTING', abilities: { castVote: false }, refusals: expect.arrayContaining([{ action: 'CAST_VOTE', code: 'VOTING_CLOSED' }]) } });
  await app.services.votingWindows.closeEnded();
  expect(await app.must('query($id: ID!) { proposal(id: $id) { status timeline { status actor } } }', { id: proposalId }))
    .toMatchObject({ proposal: { status: 'LAPSED', timeline: [{ status: 'VOTING' }, { status: 'LAPSED', actor: 'SYSTEM' }] } });
  expect(await codeOf(castVote, proposalId, tokens[2]!)).toBe('VOTING_CLOSED');
  clock.set(begun);
});

it('goes on voting in review, where votes are final, until the decision', async () => {
  const proposalId = await propose();
  for (const token of tokens.slice(1, 12)) expect(await codeOf(castVote, proposalId, token)).toBe('OK');
  const begun = clock.now();
  clock.advance(40 * day);
  expect(await codeOf(castVote, proposalId, tokens[12]!)).toBe('OK');
  expect(await codeOf(withdrawVote, proposalId, tokens[12]!)).toBe('VOTE_FINAL');
  const { proposal } = await app.must('query($id: ID!) { proposal(id: $id) { status tally { count } review { overdue } timeline { status actor } } }', { id: proposalId });
  expect(proposal).toMatchObject({
    status: 'REVIEW', tally: { count: 12 }, review: { overdue: true },
    timeline: [{ status: 'VOTING', actor: 'AUTHOR' }, { status: 'REVIEW', actor: 'SYSTEM' }],
  });
  clock.set(begun);
});

it('shows votes to nobody but their voter, and keeps them out of audit and events', async () => {
  const proposalId = await propose();
  await app.must(castVote, { input: { proposalId } }, tokens[3]!);
  const mine = await app.must<{ viewer: { votes: { nodes: { proposal: { id: string } }[] } } }>(
    '{ viewer { votes(first: 100) { nodes { final proposal { id } } } } }', {}, tokens[3]!);
  expect(mine.viewer.votes.nodes.map(vote => vote.proposal.id)).toContain(proposalId);
  expect(await app.must('query($id: ID!) { proposal(id: $id) { viewerVote { castAt } } }', { id: proposalId }, tokens[4]!))
    .toEqual({ proposal: { viewerVote: null } });
  const { personId, memberId } = citizens[3]!;
  const traces = await app.orm.em.fork().execute<{ found: number }[]>(`
    select (select count(*)::int from audit_entry where audit_entry::text like any (array[?, ?]))
         + (select count(*)::int from event where event::text like any (array[?, ?]))
         + (select count(*)::int from live_signal where live_signal::text like any (array[?, ?]))
         + (select count(*)::int from transition where transition::text like any (array[?, ?])) as found`,
  Array.from({ length: 4 }, () => [`%${personId}%`, `%${memberId}%`]).flat());
  expect(traces[0]!.found).toBe(0);
});

it('refuses casts at once when too many wait', async () => {
  const { GroupCommitBallotBox } = await import('./group-commit.js');
  // Nothing leaves within this turn, so the queue can only grow.
  const { orm } = app;
  const box = new GroupCommitBallotBox({
    em: orm.em, inTransaction: app.services.inTransaction, relay: { poke: () => undefined }, openReviews: async () => undefined,
    clock, limits: { batchSize: 1, queueSize: 2 },
  });
  const ballot = () => ({ proposalId: newId(), personId: newId(), memberId: newId() });
  const waiting = [box.cast(ballot()), box.cast(ballot())];
  await expect(box.cast(ballot())).rejects.toMatchObject({ code: 'RATE_LIMITED', extensions: { details: { retryAfter: 1 } } });
  for (const cast of waiting) await expect(cast).rejects.toMatchObject({ code: 'NOT_FOUND' });
});
