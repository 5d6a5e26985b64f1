/**
 * The operations that clients outside the project send, as they stand: each is valid against the emitted
 * schema, and each does what the rules say.
 */
import { readFileSync } from 'node:fs';
import { buildSchema, Kind, parse, print, validate, type OperationDefinitionNode } from 'graphql';
import { startTestApp, type TestApp } from './app.js';
import { makeCitizens } from './factories.js';
import { nextOf } from './live.js';

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');
const schema = buildSchema(read('../../schema.graphql'));
const documents = ['core', 'review'].map(name => parse(read(`./contract/${name}.graphql`)));
const operations = new Map(documents.flatMap(({ definitions }) => definitions)
  .filter((node): node is OperationDefinitionNode => node.kind === Kind.OPERATION_DEFINITION)
  .map(node => [node.name!.value, print(node)]));
const ran = new Set<string>();

function operation(name: string): string {
  const text = operations.get(name);
  if (!text) throw new Error(`The contract has no ${name}.`);
  ran.add(name);
  return text;
}

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
}, 60_000);
afterAll(() => app.close());

it('is valid against the emitted schema', () => {
  for (const document of documents) expect(validate(schema, document)).toEqual([]);
});

const password = 'a long pass phrase 1';
const person = { name: '홍길동', birthDate: '1990-05-05', phone: '010-1234-5678' };

interface SignedIn { token: string; member: { id: string; handle: string; verified: boolean } }

it('takes a proposal from sign-up to the decision, and tells everyone who watches', async () => {
  const { signUp } = await app.must<{ signUp: SignedIn }>(operation('SignUp'), {
    input: { email: 'author@example.kr', password, handle: 'author', displayName: '홍○동' },
  });
  expect(signUp.member).toMatchObject({ handle: 'author', verified: false });
  const { signIn } = await app.must<{ signIn: SignedIn }>(operation('SignIn'), { input: { email: 'author@example.kr', password } });
  const author = signIn.token;
  const before = await app.send(operation('SubmitProposal'), { input: proposalInput }, author);
  expect(before.errors?.[0]?.extensions.code).toBe('NOT_VERIFIED');
  await app.must(operation('VerifyIdentity'), { input: person }, author);
  const { viewer } = await app.must<{ viewer: object }>(operation('Viewer'), {}, author);
  expect(viewer).toMatchObject({ handle: 'author', displayName: '홍○동', verified: true, roles: ['CITIZEN'] });

  const { categories } = await app.must<{ categories: { slug: string }[] }>(operation('Categories'));
  expect(categories.map(category => category.slug)).toContain('transport');
  const { departments } = await app.must<{ departments: { slug: string }[] }>(operation('Departments'));
  expect(departments.map(department => department.slug)).toContain('transport');

  const { submitProposal: { proposal } } = await app.must<{ submitProposal: { proposal: { id: string; number: number } } }>(
    operation('SubmitProposal'), { input: proposalInput }, author);
  expect(proposal).toMatchObject({ status: 'VOTING', revision: { number: 1 }, tally: { count: 0, version: 1, threshold: 10 } });

  const watcher = app.connect();
  const tallies = watcher.iterate({ query: operation('VoteTallyLive'), variables: { proposalIds: [proposal.id] } });
  expect(await nextOf(tallies)).toMatchObject({ voteTally: { proposalId: proposal.id, count: 0, status: 'VOTING' } });
  const { proposal: shown } = await app.must<{ proposal: { liveCursor: string } }>(operation('Proposal'), { id: proposal.id }, author);
  const statuses = watcher.iterate({
    query: operation('ProposalStatusLive'), variables: { proposalIds: [proposal.id], after: shown.liveCursor },
  });
  expect(shown).toMatchObject({
    title: proposalInput.title, body: proposalInput.body, abilities: { castVote: false, edit: true, withdraw: true },
    viewerVote: null, review: null, timeline: [{ status: 'VOTING', reason: null }],
  });

  const citizens = await makeCitizens(app.orm, 11);
  const tokens = await app.services.sessions.createSessionsFor(citizens.map(citizen => citizen.memberId));
  const input = { proposalId: proposal.id };
  const first = await app.must<{ castVote: { receipt: object } }>(operation('CastVote'), { input }, tokens[0]!);
  const again = await app.must<{ castVote: { receipt: object } }>(operation('CastVote'), { input }, tokens[0]!);
  expect(again.castVote.receipt).toEqual(first.castVote.receipt);
  expect(await app.must(operation('WithdrawVote'), { input }, tokens[0]!)).toMatchObject({ withdrawVote: { tally: { count: 0 } } });
  for (const token of tokens) await app.must(operation('CastVote'), { input }, token);
  const late = await app.send(operation('WithdrawVote'), { input }, tokens[0]!);
  expect(late.errors?.[0]?.extensions.code).toBe('VOTE_FINAL');

  expect(await nextOf(statuses)).toMatchObject({ proposalStatus: { from: 'VOTING', to: 'REVIEW', proposalId: proposal.id } });
  let newest = await nextOf<{ voteTally: { count: number; status: string; version: number } }>(tallies);
  while (newest.voteTally.count < 11) newest = await nextOf(tallies);
  expect(newest.voteTally).toMatchObject({ count: 11, status: 'REVIEW' });

  await app.services.staff.createOfficial({
    email: 'official@example.kr', password, handle: 'official', displayName: '담당자', departmentSlugs: ['transport'],
  });
  const { signIn: { token: official } } = await app.must<{ signIn: SignedIn }>(operation('SignIn'), { input: { email: 'official@example.kr', password } });
  const { reviews: { nodes: [review] } } = await app.must<{ reviews: { nodes: { id: string }[] } }>(
    operation('ReviewQueue'), { departmentSlug: 'transport' }, official);
  expect(review).toMatchObject({ state: 'OPEN', overdue: false, assignee: null, proposal: { id: proposal.id, tally: { count: 11 } } });
  expect(await app.must(operation('TakeReview'), { input: { reviewId: review!.id } }, official))
    .toMatchObject({ takeReview: { review: { state: 'TAKEN', assignee: { handle: 'official' } } } });
  const criteria = ['FEASIBILITY', 'CREATIVITY', 'EFFECTIVENESS', 'SCOPE', 'CONTINUITY'].map(criterion => ({ criterion, score: 4 }));
  const decided = await app.must(operation('DecideReview'), {
    input: { reviewId: review!.id, outcome: 'HOPE_SEED', reply: 'We keep this idea and look at it again in a year.', criteria },
  }, official);
  expect(decided).toMatchObject({ decideReview: { review: {
    state: 'DECIDED', decision: { outcome: 'HOPE_SEED' }, proposal: { id: proposal.id, status: 'HOPE_SEED' },
  } } });
  expect(await nextOf(statuses)).toMatchObject({ proposalStatus: { from: 'REVIEW', to: 'HOPE_SEED' } });
  const final = await app.must<{ proposal: object }>(operation('Proposal'), { id: proposal.id });
  expect(final.proposal).toMatchObject({
    status: 'HOPE_SEED', tally: { count: 11 },
    review: { department: { slug: 'transport' }, decision: { outcome: 'HOPE_SEED' } },
    timeline: [{ status: 'VOTING' }, { status: 'REVIEW' }, { status: 'HOPE_SEED' }],
  });
}, 60_000);

it('lists, filters and finds', async () => {
  const { proposals } = await app.must<{ proposals: { nodes: object[] } }>(
    operation('Proposals'), { first: 5, filter: { text: '버스를', status: ['HOPE_SEED'] }, orderBy: 'RELEVANCE' });
  expect(proposals.nodes).toEqual([expect.objectContaining({ title: proposalInput.title, category: { slug: 'transport', name: expect.any(String) } })]);
  const { similarProposals } = await app.must<{ similarProposals: object[] }>(
    operation('SimilarProposals'), { title: '심야 버스를 늘려 주세요' });
  expect(similarProposals).toEqual([expect.objectContaining({ title: proposalInput.title })]);
});

it('has run every operation of the contract', () => {
  expect([...ran].sort()).toEqual([...operations.keys()].sort());
});

const proposalInput = {
  title: '심야 버스를 더 늦게까지 늘려 주세요', category: 'transport', tags: ['버스'],
  body: '## 현황과 문제점\n막차가 끊기면 걸어야 합니다.\n\n## 개선방안\n한 시간 더 달립니다.\n\n## 기대효과\n안전하게 돌아갑니다.',
};
