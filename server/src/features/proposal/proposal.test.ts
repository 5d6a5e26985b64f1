/** Proposals through the API: what may be written, changed and withdrawn, and how lists go on. */
import { ManualClock } from '../../shared/clock.js';
import { encodeId, newId } from '../../shared/ids.js';
import { startTestApp, type TestApp } from '../../../test/app.js';
import { makeCitizens } from '../../../test/factories.js';
import type { Actor } from '../../auth/actor.js';

let app: TestApp;
let clock: ManualClock;
let citizens: Actor[];
let tokens: string[];

beforeAll(async () => {
  clock = new ManualClock(new Date('2026-03-02T03:00:00Z'));
  app = await startTestApp({}, clock);
  citizens = await makeCitizens(app.orm, 13);
  tokens = await app.services.sessions.createSessionsFor(citizens.map(citizen => citizen.memberId));
}, 60_000);
afterAll(() => app.close());

const submit = 'mutation($input: SubmitProposalInput!) { submitProposal(input: $input) { proposal { id number tags } } }';
const valid = { title: 'Benches along the stream', body: 'There is nowhere to sit down.', category: 'parks' };
const submitted = async (input: object = {}): Promise<string> => {
  const { submitProposal } = await app.must<{ submitProposal: { proposal: { id: string } } }>(submit, { input: { ...valid, ...input } }, tokens[0]!);
  return submitProposal.proposal.id;
};

describe('what may be written', () => {
  it.each([
    ['an empty title', { title: '  ' }, 'title', 'required'],
    ['a short title', { title: 'abc' }, 'title', 'tooShort'],
    ['a long title', { title: 'x'.repeat(101) }, 'title', 'tooLong'],
    ['a body of a megabyte less than the limit of requests', { body: 'x'.repeat(100_000) }, 'body', 'tooLong'],
    ['control characters', { title: 'Benches \u0007 here' }, 'title', 'controlCharacters'],
    ['a direction override', { title: 'Benches \u202e here' }, 'title', 'controlCharacters'],
    ['an unknown category', { category: 'moon' }, 'category', 'unknown'],
    ['a theme, of which there are none', { themeId: 'T1' }, 'themeId', 'unknown'],
    ['too many tags', { tags: Array.from({ length: 11 }, (_, index) => `tag${index}`) }, 'tags', 'tooMany'],
    ['a long tag', { tags: ['x'.repeat(21)] }, 'tags.0', 'tooLong'],
  ])('refuses %s on its field', async (_, change, field, problem) => {
    const { data, errors } = await app.send(submit, { input: { ...valid, ...change } }, tokens[0]!);
    expect(data).toBeNull();
    expect(errors![0]!.extensions).toMatchObject({ code: 'BAD_USER_INPUT', details: { fields: [expect.objectContaining({ field, problem })] } });
  });

  it('names every field that is wrong at once', async () => {
    const { errors } = await app.send(submit, { input: { ...valid, title: '', body: '' } }, tokens[0]!);
    expect((errors![0]!.extensions.details!.fields as { field: string }[]).map(({ field }) => field)).toEqual(['title', 'body']);
  });

  it('keeps Markdown as it was written, HTML and script links included: readers sanitize', async () => {
    const body = 'Look: <script>alert(1)</script> and [here](javascript:alert(1))';
    const id = await submitted({ body });
    expect(await app.must('query($id: ID!) { proposal(id: $id) { body } }', { id })).toEqual({ proposal: { body } });
  });

  it('refuses who publishes more than anyone can think up', async () => {
    const limited = await startTestApp({ LIMIT_PUBLISH_MEMBER: '2/3600' });
    const [eager] = await makeCitizens(limited.orm, 1);
    const [token] = await limited.services.sessions.createSessionsFor([eager!.memberId]);
    const codes: string[] = [];
    for (let index = 0; index < 3; index += 1) {
      const { data, errors } = await limited.send(submit, { input: { ...valid, title: `Idea number ${index}` } }, token!);
      codes.push(data ? 'OK' : errors![0]!.extensions.code);
    }
    await limited.close();
    expect(codes).toEqual(['OK', 'OK', 'RATE_LIMITED']);
  });

  it('refuses visitors and the unverified', async () => {
    expect((await app.send(submit, { input: valid })).errors![0]!.extensions.code).toBe('UNAUTHENTICATED');
  });
});

describe('changing and withdrawing', () => {
  const edit = 'mutation($input: EditProposalInput!) { editProposal(input: $input) { proposal { title revision { number body } } } }';
  const withdraw = 'mutation($input: WithdrawProposalInput!) { withdrawProposal(input: $input) { proposal { status timeline { status reason } } } }';
  const castVote = 'mutation($input: CastVoteInput!) { castVote(input: $input) { tally { count } } }';

  it('makes a new revision, found by its new words, and refuses a stale base with the current text', async () => {
    const proposalId = await submitted();
    const changed = { proposalId, baseRevision: 1, title: 'Shade along the stream', body: 'There is nowhere to rest.' };
    expect(await app.must(edit, { input: changed }, tokens[0]!))
      .toMatchObject({ editProposal: { proposal: { title: 'Shade along the stream', revision: { number: 2, body: 'There is nowhere to rest.' } } } });
    const { errors } = await app.send(edit, { input: { ...changed, title: 'Another title' } }, tokens[0]!);
    expect(errors![0]!.extensions).toMatchObject({
      code: 'STALE_REVISION', details: { current: { revision: 2, title: 'Shade along the stream', body: 'There is nowhere to rest.' } },
    });
    const { proposals } = await app.must<{ proposals: { nodes: { id: string }[] } }>(
      '{ proposals(filter: { text: "shade" }) { nodes { id } } }');
    expect(proposals.nodes.map(node => node.id)).toEqual([proposalId]);
  });

  it('lets two edits from one base meet, and only one win', async () => {
    const proposalId = await submitted();
    const race = await Promise.all([1, 2, 3].map(number => app.send(edit, {
      input: { proposalId, baseRevision: 1, title: `Version ${number} of it`, body: 'There is nowhere to rest.' },
    }, tokens[0]!)));
    expect(race.filter(answer => answer.data)).toHaveLength(1);
    expect(race.flatMap(answer => answer.errors?.map(error => error.extensions.code) ?? [])).toEqual(['STALE_REVISION', 'STALE_REVISION']);
  });

  it('ends editing with the first vote, and asks for a reason to withdraw from then on', async () => {
    const proposalId = await submitted();
    await app.must(castVote, { input: { proposalId } }, tokens[1]!);
    const { errors } = await app.send(edit, { input: { proposalId, baseRevision: 1, ...valid } }, tokens[0]!);
    expect(errors![0]!.extensions.code).toBe('INVALID_TRANSITION');
    expect((await app.send(withdraw, { input: { proposalId } }, tokens[0]!)).errors![0]!.extensions)
      .toMatchObject({ code: 'BAD_USER_INPUT', details: { fields: [{ field: 'reason', problem: 'required' }] } });
    expect((await app.send(withdraw, { input: { proposalId, reason: 'Not mine to give up.' } }, tokens[1]!)).errors![0]!.extensions.code).toBe('FORBIDDEN');
    expect(await app.must(withdraw, { input: { proposalId, reason: 'The city has begun to build them.' } }, tokens[0]!))
      .toMatchObject({ withdrawProposal: { proposal: { status: 'WITHDRAWN', timeline: [{ status: 'VOTING' }, { status: 'WITHDRAWN', reason: 'The city has begun to build them.' }] } } });
    expect((await app.send(withdraw, { input: { proposalId, reason: 'The same once more.' } }, tokens[0]!)).errors![0]!.extensions.code).toBe('INVALID_TRANSITION');
  });
});

describe('lists', () => {
  const page = `query($first: Int, $after: String, $last: Int, $before: String, $orderBy: ProposalOrder, $filter: ProposalFilter) {
    proposals(first: $first, after: $after, last: $last, before: $before, orderBy: $orderBy, filter: $filter) {
      nodes { id number tally { count } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    } }`;
  interface Page { proposals: { nodes: { id: string; number: number; tally: { count: number } }[]; pageInfo: { hasNextPage: boolean; endCursor: string; startCursor: string } } }
  const marked = { filter: { authorHandle: '' } };

  beforeAll(async () => {
    marked.filter.authorHandle = citizens[12]!.handle;
    for (let index = 0; index < 23; index += 1) {
      clock.advance(index % 3 === 0 ? 0 : 60_000);
      const { submitProposal: { proposal: { id } } } = await app.must<{ submitProposal: { proposal: { id: string } } }>(
        submit, { input: { ...valid, title: `Listed proposal ${index}` } }, tokens[12]!);
      for (let vote = 0; vote < index % 5; vote += 1) {
        await app.must('mutation($input: CastVoteInput!) { castVote(input: $input) { tally { count } } }', { input: { proposalId: id } }, tokens[vote + 1]!);
      }
    }
  }, 60_000);

  it.each(['NEWEST', 'MOST_VOTED', 'CLOSING_SOON', 'NEARLY_THERE'])('by %s walk every row once, forward and back', async orderBy => {
    const forward: string[] = [];
    let after: string | null = null;
    for (let more = true; more;) {
      const { proposals }: Page = await app.must<Page>(page, { ...marked, first: 5, after, orderBy });
      forward.push(...proposals.nodes.map(node => node.id));
      more = proposals.pageInfo.hasNextPage;
      after = proposals.pageInfo.endCursor;
    }
    expect(new Set(forward).size).toBe(23);
    expect(forward).toHaveLength(23);
    const backward: string[] = [];
    let before: string | null = null;
    for (let index = 0; index < 5; index += 1) {
      const { proposals }: Page = await app.must<Page>(page, { ...marked, last: 5, before, orderBy });
      backward.unshift(...proposals.nodes.map(node => node.id));
      before = proposals.pageInfo.startCursor;
    }
    expect(backward).toEqual(forward);
  });

  it('name a proposal once, however often its status is asked for', async () => {
    const status = ['VOTING', 'REVIEW', 'VOTING', 'VOTING'];
    const { proposals } = await app.must<Page>(page, { filter: { ...marked.filter, status }, first: 100 });
    expect(proposals.nodes).toHaveLength(23);
  });

  it('finds words with particles, best titles first, and pages through them', async () => {
    clock.advance(60_000);
    const inBody = await submitted({ title: '정류장 의자를 늘려 주세요', body: '심야버스를 기다리는 사람들이 앉을 곳이 없습니다.' });
    clock.advance(-30_000);
    const inTitle = await submitted({ title: '심야에 달리는 버스', body: '늦게까지 일하는 사람들이 탑니다.' });
    const { proposals } = await app.must<Page>(page, { filter: { text: '심야' }, first: 1 });
    expect(proposals.nodes.map(node => node.id)).toEqual([inTitle]);
    const next = await app.must<Page>(page, { filter: { text: '심야' }, first: 5, after: proposals.pageInfo.endCursor });
    expect(next.proposals.nodes.map(node => node.id)).toEqual([inBody]);
  });

  it.each([
    ['a forged cursor', { after: 'Zm9yZ2Vk' }],
    ['a cursor of another order', { after: 'OTHER', orderBy: 'MOST_VOTED' }],
    ['no rows', { first: 0 }],
    ['too many rows', { first: 101 }],
    ['both directions', { first: 1, last: 1 }],
    ['a search without a word', { filter: { text: '?!' } }],
    ['relevance without a text', { orderBy: 'RELEVANCE' }],
  ])('refuse %s', async (_, variables) => {
    const { proposals } = await app.must<Page>(page, { first: 1 });
    const given = JSON.parse(JSON.stringify(variables).replace('OTHER', proposals.pageInfo.endCursor)) as object;
    expect((await app.send(page, given)).errors![0]!.extensions.code).toBe('BAD_USER_INPUT');
  });

  it('answer null or NOT_FOUND for what is not there', async () => {
    const one = 'query($id: ID!) { proposal(id: $id) { id } }';
    expect(await app.must(one, { id: encodeId('Proposal', newId()) })).toEqual({ proposal: null });
    expect((await app.send(one, { id: encodeId('Department', newId()) })).errors![0]!.extensions.code).toBe('NOT_FOUND');
    expect(await app.must('{ proposalByNumber(number: 2147483647) { id } }')).toEqual({ proposalByNumber: null });
  });
});
