import { parse, subscribe, type ExecutionResult } from 'graphql';
import type { Client } from 'graphql-ws';
import { changeTally, makeProposals, recordStep, startLive, type TestLive } from '../../test/live-sockets.js';
import { connect, follow, type Following } from '../../test/live-client.js';
import { liveCursor } from '../events/cursor.js';
import { createContext } from '../graphql/context.js';
import { systemClock } from '../shared/clock.js';
import { encodeId } from '../shared/ids.js';

let test: TestLive;
let client: Client;
let proposals: string[];
beforeAll(async () => {
  test = await startLive({ socketLimits: { subscriptionsPerSocket: 1000, messagesPerSecond: 10_000 } });
  proposals = await makeProposals(test.orm, 20);
});
afterAll(() => test.close());
beforeEach(() => (client = connect(test.url)));
afterEach(async () => {
  await client.dispose();
});

const ids = (uuids: readonly string[]): string[] => uuids.map(uuid => encodeId('Proposal', uuid));
const tally = /* GraphQL */ `subscription Tally($ids: [ID!]!) { voteTally(proposalIds: $ids) { proposalId count version threshold status } }`;
const data = (following: Following, index: number): Record<string, unknown> =>
  (Object.values(following.items[index]!.data!)[0] as Record<string, unknown>);
const versions = (following: Following): unknown[] => following.items.map((_, index) => data(following, index)['version']);

/** The first results of graphql-js itself for the same operation. */
async function byGraphqlJs(query: string, variableValues: Record<string, unknown>, count: number, during: () => Promise<void>): Promise<unknown[]> {
  const contextValue = createContext({ requestId: 'test', viewer: null, clock: systemClock, http: null });
  const results = (await subscribe({ schema: test.schema, document: parse(query), variableValues, contextValue })) as AsyncGenerator<ExecutionResult>;
  if (!(Symbol.asyncIterator in results)) return [results];
  const taken: unknown[] = [];
  const first = results.next();
  await first;
  await during();
  taken.push((await first).value);
  while (taken.length < count) taken.push((await results.next()).value);
  await results.return(undefined);
  return JSON.parse(JSON.stringify(taken)) as unknown[];
}

describe('a latest-state subscription', () => {
  it('delivers the present state of each subject, then the newest of whichever changed', async () => {
    const watched = proposals.slice(0, 3);
    const following = follow(client, tally, { ids: ids([...watched, watched[0]!]) });
    await following.count(3);
    expect(following.items.map((_, index) => data(following, index)['proposalId'])).toEqual(ids(watched));
    await changeTally(test, watched[1]!, 4);
    await following.count(4);
    expect(data(following, 3)).toEqual({ proposalId: encodeId('Proposal', watched[1]!), count: 4, version: 2, threshold: 1_000_000, status: 'VOTING' });
  });

  it('counts what was acknowledged before it began', async () => {
    const [watched] = await makeProposals(test.orm, 1);
    for (let votes = 1; votes <= 20; votes++) {
      await changeTally(test, watched!);
      const following = follow(client, tally, { ids: ids([watched!]) });
      await following.count(1);
      expect(data(following, 0)['count']).toBe(votes);
      following.stop();
    }
  });

  it('joins a burst of changes, never goes back, and ends at the last', async () => {
    const [watched] = await makeProposals(test.orm, 1);
    const followers = Array.from({ length: 20 }, () => follow(client, tally, { ids: ids([watched!]) }));
    await Promise.all(followers.map(follower => follower.count(1)));
    await Promise.all(Array.from({ length: 200 }, () => changeTally(test, watched!)));
    for (const follower of followers) {
      await follower.when(items => (Object.values(items.at(-1)!.data!)[0] as { count: number }).count === 200);
      const seen = versions(follower) as number[];
      expect(seen).toEqual([...new Set(seen)].toSorted((a, b) => a - b));
      expect(seen.length).toBeLessThan(100);
    }
  });

  it('gives a newcomer the state that others have, once', async () => {
    const [watched] = await makeProposals(test.orm, 1);
    const changing = (async () => {
      for (let vote = 0; vote < 60; vote++) await changeTally(test, watched!);
    })();
    const followers: Following[] = [];
    for (let index = 0; index < 60; index++) {
      const follower = follow(client, tally, { ids: ids([watched!]) });
      followers.push(follower);
      await follower.count(1);
    }
    await changing;
    for (const follower of followers) {
      await follower.when(items => (Object.values(items.at(-1)!.data!)[0] as { version: number }).version === 61);
      const seen = versions(follower) as number[];
      expect(seen).toEqual([...new Set(seen)].toSorted((a, b) => a - b));
    }
  });
});

describe('sharing', () => {
  const short = /* GraphQL */ `subscription($ids: [ID!]!) { voteTally(proposalIds: $ids) { count } }`;
  const choosing = /* GraphQL */ `
    subscription($ids: [ID!]!, $more: Boolean!) { voteTally(proposalIds: $ids) { count status @include(if: $more) } }`;

  it('executes once for each changed subject and selection, whatever lists it is in', async () => {
    const followers: Following[] = [];
    const others: Following[] = [];
    for (let index = 0; index < 50; index++) {
      const list = [proposals[0]!, ...proposals.filter((_, at) => at > 0 && (at * 7 + index) % 3 === 0)];
      for (const [query, more] of [[tally], [short], [choosing, true], [choosing, false]] as const) {
        followers.push(follow(client, query, { ids: ids(list), ...(more !== undefined && { more }) }));
      }
    }
    others.push(follow(client, short, { ids: ids([proposals[1]!]) }));
    await Promise.all(followers.map((follower, index) =>
      follower.count(1 + proposals.filter((_, at) => at > 0 && (at * 7 + Math.floor(index / 4)) % 3 === 0).length)));
    const before = followers.map(follower => follower.items.length);
    const { executions, deliveries } = test.live.hub.counters;
    expect(test.live.hub.groupCount).toBe(4);

    await changeTally(test, proposals[0]!);
    await Promise.all(followers.map((follower, index) => follower.count(before[index]! + 1)));
    expect(test.live.hub.counters).toEqual({ executions: executions + 4, deliveries: deliveries + 200 });
    expect(others[0]!.items).toHaveLength(1);
  });

  it('executes nothing anew for those who come later, and keeps nothing for those who left', async () => {
    const first = follow(client, short, { ids: ids([proposals[2]!]) });
    await first.count(1);
    const { executions } = test.live.hub.counters;
    const later = Array.from({ length: 30 }, () => follow(client, short, { ids: ids([proposals[2]!]) }));
    await Promise.all(later.map(follower => follower.count(1)));
    expect(test.live.hub.counters.executions).toBe(executions);
    expect(test.broker.topicCount).toBe(1);

    await client.dispose();
    while (test.live.transport.socketCount > 0) await new Promise(resolve => setImmediate(resolve));
    await new Promise(resolve => setImmediate(resolve));
    expect(test.live.hub.groupCount).toBe(0);
    expect(test.broker.topicCount).toBe(0);
  });
});

describe('payloads are those of graphql-js', () => {
  const fields = 'fragment Fields on TallyUpdate { n: count ...More } fragment More on TallyUpdate { __typename version }';
  it.each<[string, string, Record<string, unknown>?]>([
    ['aliases', 'subscription($ids: [ID!]!) { t: voteTally(proposalIds: $ids) { a: count b: count count } }'],
    ['__typename', 'subscription($ids: [ID!]!) { voteTally(proposalIds: $ids) { __typename status } }'],
    ['fragments', `subscription($ids: [ID!]!) { voteTally(proposalIds: $ids) { ...Fields ... on TallyUpdate { status } ... { threshold } } } ${fields}`],
    ['a fragment on the root', 'subscription($ids: [ID!]!) { ...Root } fragment Root on Subscription { voteTally(proposalIds: $ids) { count } }'],
    ['@include', 'subscription($ids: [ID!]!, $on: Boolean!) { voteTally(proposalIds: $ids) { count status @include(if: $on) } }', { on: true }],
    ['@include and @skip', 'subscription($ids: [ID!]!, $on: Boolean = false) { voteTally(proposalIds: $ids) { count status @include(if: $on) version @skip(if: $on) } }'],
    ['a variable with a default', 'subscription($ids: [ID!]!, $on: Boolean! = true) { voteTally(proposalIds: $ids) { count @skip(if: $on) status } }'],
    ['a root that a directive decides on', 'subscription($ids: [ID!]!) { voteTally(proposalIds: $ids) @include(if: true) { count } }'],
    ['one root field in two places', 'subscription($ids: [ID!]!) { voteTally(proposalIds: $ids) { count } ...More } fragment More on Subscription { voteTally(proposalIds: $ids) { status } }'],
    ['a list of one that is no list', 'subscription($ids: [ID!]!) { voteTally(proposalIds: $ids) { count proposalId } }', { ids: 'ONE' }],
  ])('%s', async (_what, query, more = {}) => {
    const [watched] = await makeProposals(test.orm, 1);
    const variables = { ids: ids([watched!]), ...more, ...(more['ids'] === 'ONE' && { ids: ids([watched!])[0] }) };
    const following = follow(client, query, variables);
    await following.count(1);
    const expected = await byGraphqlJs(query, variables, 2, () => changeTally(test, watched!));
    await following.count(2);
    expect(JSON.stringify(following.items)).toBe(JSON.stringify(expected));
  });

  it('for a lossless subscription too', async () => {
    const query = 'subscription($after: String) { step: proposalStatus(after: $after) { __typename c: cursor proposalId from to reason at } }';
    const after = await liveCursor(test.orm.em);
    const following = follow(client, query, { after });
    const expected = await Promise.all([
      byGraphqlJs(query, { after }, 2, async () => undefined),
      (async () => {
        for (const reason of ['one', 'two']) await recordStep(test, proposals[0]!, reason);
      })(),
    ]);
    await following.count(2);
    expect(JSON.stringify(following.items)).toBe(JSON.stringify(expected[0]));
  });

  it('a named operation among several', async () => {
    const query = `subscription A($ids: [ID!]!) { voteTally(proposalIds: $ids) { count } } subscription B($ids: [ID!]!) { voteTally(proposalIds: $ids) { status } }`;
    const results: unknown[] = [];
    await new Promise<void>(resolve => {
      client.subscribe({ query, operationName: 'B', variables: { ids: ids([proposals[0]!]) } }, {
        next: result => {
          results.push(result);
          resolve();
        },
        error: () => undefined, complete: () => undefined,
      });
    });
    expect(results).toEqual([{ data: { voteTally: { status: 'VOTING' } } }]);
  });
});

describe('refusals', () => {
  const tooMany = Array.from({ length: 101 }, () => encodeId('Proposal', '01a20f2a-5fe9-77d5-a2d5-88bcd67a4e8c'));
  it.each<[string, string, Record<string, unknown>, string]>([
    ['no ids', tally, { ids: [] }, 'BAD_USER_INPUT'],
    ['too many ids', tally, { ids: tooMany }, 'BAD_USER_INPUT'],
    ['an unknown id', tally, { ids: tooMany.slice(0, 1) }, 'NOT_FOUND'],
    ['an id of another type', tally, { ids: [encodeId('Member', '01a20f2a-5fe9-77d5-a2d5-88bcd67a4e8c')] }, 'NOT_FOUND'],
    ['what is no id', tally, { ids: ['x'] }, 'NOT_FOUND'],
    ['a missing variable', tally, {}, 'BAD_USER_INPUT'],
    ['a variable of another type', tally, { ids: [{ a: 1 }] }, 'BAD_USER_INPUT'],
    ['a text with a NUL', tally, { ids: ['\0'] }, 'BAD_USER_INPUT'],
    ['a forged cursor', 'subscription { proposalStatus(after: "bGl2ZTo5OTk5OTk") { cursor } }', {}, 'BAD_USER_INPUT'],
    ['an unknown department', 'subscription { proposalStatus(departmentSlug: "nowhere") { cursor } }', {}, 'NOT_FOUND'],
    ['an unknown proposal', 'subscription($ids: [ID!]) { proposalStatus(proposalIds: $ids) { cursor } }', { ids: tooMany.slice(0, 1) }, 'NOT_FOUND'],
    ['no proposal at all', 'subscription { proposalStatus(proposalIds: []) { cursor } }', {}, 'BAD_USER_INPUT'],
    ['a syntax error', 'subscription {', {}, 'GRAPHQL_PARSE_FAILED'],
    ['an unknown field', 'subscription { voteTally(proposalIds: []) { voters } }', {}, 'GRAPHQL_VALIDATION_FAILED'],
    ['too many aliases', `subscription { voteTally(proposalIds: []) { ${Array.from({ length: 40 }, (_, n) => `a${n}: count`).join(' ')} } }`, {}, 'TOO_COMPLEX'],
  ])('%s', async (_what, query, variables, code) => {
    const following = follow(client, query, variables);
    const error = await following.ended.then(
      () => following.items[0]!.errors![0]!,
      (errors: unknown) => (errors as { extensions: { code: string } }[])[0]!,
    );
    expect(error.extensions).toMatchObject({ code, id: expect.any(String) });
    expect(following.items.filter(item => item.data)).toEqual([]);
    expect(test.live.hub.groupCount).toBe(0);
  });

  it('leave nothing behind that is unknown among known ones', async () => {
    const following = follow(client, tally, { ids: [...ids(proposals.slice(0, 5)), ...tooMany.slice(0, 1)] });
    await following.ended;
    expect(following.items).toMatchObject([{ errors: [{ path: ['voteTally'], extensions: { code: 'NOT_FOUND', details: { id: tooMany[0] } } }] }]);
    expect(test.broker.topicCount).toBe(0);
  });
});

describe('a lossless subscription', () => {
  const status = /* GraphQL */ `
    subscription($ids: [ID!], $department: String, $after: String) {
      proposalStatus(proposalIds: $ids, departmentSlug: $department, after: $after) { cursor proposalId reason }
    }`;
  const reasons = (following: Following): unknown[] => following.items.map((_, index) => data(following, index)['reason']);

  it('delivers every event in order, by proposal and by department, and executes once for each', async () => {
    const [mine] = await makeProposals(test.orm, 1, 'mine');
    const everything = Array.from({ length: 5 }, () => follow(client, status));
    const one = follow(client, status, { ids: ids([proposals[0]!]) });
    const department = follow(client, status, { department: 'mine' });
    const both = follow(client, status, { department: 'mine', ids: ids([proposals[0]!]) });
    const probe = follow(client, 'subscription { proposalStatus { reason } }');
    // Subscriptions that begin now have no sign of it: step until each has seen one.
    await untilFollowing([...everything, probe], proposals[0]!);
    const seen = everything.map(follower => follower.items.length);
    const { executions } = test.live.hub.counters;
    for (let step = 0; step < 30; step++) await recordStep(test, step % 3 === 0 ? mine! : proposals[0]!, `step ${step}`);
    await Promise.all(everything.map((follower, index) => follower.count(seen[index]! + 30)));
    for (const [index, follower] of everything.entries()) {
      expect(reasons(follower).slice(seen[index])).toEqual(Array.from({ length: 30 }, (_, step) => `step ${step}`));
    }
    await department.count(10);
    expect(reasons(department)).toEqual(Array.from({ length: 10 }, (_, step) => `step ${step * 3}`));
    expect(reasons(one).filter(reason => String(reason).startsWith('step'))).toHaveLength(20);
    expect(both.items).toEqual([]);
    expect(test.live.hub.counters.executions).toBe(executions + 60);
  });

  it('resumes from a cursor with what was missed, once, while more happens', async () => {
    const start = await liveCursor(test.orm.em);
    for (let step = 0; step < 120; step++) await recordStep(test, proposals[step % 5]!, String(step));
    const more = (async () => {
      for (let step = 120; step < 150; step++) await recordStep(test, proposals[step % 5]!, String(step));
    })();
    const followers = Array.from({ length: 10 }, () => follow(client, status, { after: start }));
    const one = follow(client, status, { after: start, ids: ids([proposals[3]!]) });
    await more;
    for (const follower of followers) {
      await follower.count(150);
      expect(reasons(follower)).toEqual(Array.from({ length: 150 }, (_, step) => String(step)));
    }
    await one.count(30);
    expect(reasons(one)).toEqual(Array.from({ length: 30 }, (_, step) => String(step * 5 + 3)));

    const cursor = data(followers[0]!, 73)['cursor'];
    const resumed = follow(client, status, { after: cursor });
    await resumed.count(76);
    expect(reasons(resumed)[0]).toBe('74');
  });

  async function untilFollowing(followers: readonly Following[], proposal: string): Promise<void> {
    await Promise.race([
      Promise.all(followers.map(follower => follower.count(1))),
      (async () => {
        while (followers.some(follower => follower.items.length === 0)) await recordStep(test, proposal, 'a sign');
      })(),
    ]);
    await test.relay.settle();
    await Promise.all(followers.map(follower => follower.count(1)));
  }
});
