/** Apollo Client as our pages use it: on the official client, with fixed operation ids. */
import { ApolloClient, CombinedGraphQLErrors, gql, InMemoryCache, type ErrorLike } from '@apollo/client';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import type { Client } from 'graphql-ws';
import { operationId } from '../../../client/src/features/live/operationId.js';
import { connect, Received } from '../../test/live-client.js';
import { changeTally, makeProposals, recordStep, startLive, type TestLive } from '../../test/live-sockets.js';
import { encodeId } from '../shared/ids.js';

let test: TestLive;
let socket: Client;
let client: ApolloClient;
let closes: number[];
let proposals: string[];
beforeAll(async () => {
  test = await startLive();
  proposals = await makeProposals(test.orm, 3);
});
afterAll(() => test.close());
beforeEach(() => {
  const codes: number[] = [];
  closes = codes;
  socket = connect(test.url, {
    retryAttempts: Infinity, shouldRetry: () => true, retryWait: async () => undefined,
    generateID: payload => String(payload.extensions?.['opId']),
    on: { closed: event => codes.push((event as { code: number }).code) },
  });
  client = new ApolloClient({ cache: new InMemoryCache(), link: new GraphQLWsLink(socket) });
});
afterEach(async () => {
  client.stop();
  await socket.dispose();
});

interface Tally { voteTally: { proposalId: string; count: number } }
const VoteTally = gql`subscription VoteTally($proposalIds: [ID!]!) { voteTally(proposalIds: $proposalIds) { proposalId count } }`;

interface Watching {
  readonly counts: Received<number | undefined>;
  readonly errors: Received<ErrorLike>;
  stop(): void;
}

function watch(ids: readonly string[]): Watching {
  const variables = { proposalIds: ids.map(id => encodeId('Proposal', id)) };
  const [counts, errors] = [new Received<number | undefined>(), new Received<ErrorLike>()];
  const subscription = client.subscribe<Tally>({
    query: VoteTally, variables, fetchPolicy: 'no-cache', extensions: { opId: operationId('VoteTally', variables) },
  }).subscribe({
    next: ({ data, error }) => (error ? errors.push(error) : counts.push(data?.voteTally.count)),
    error: (error: ErrorLike) => errors.push(error),
  });
  return { counts, errors, stop: () => subscription.unsubscribe() };
}

it('gets the present state and the newest ones; two places of a page that ask alike share one operation', async () => {
  const before = test.live.hub.counters.deliveries;
  const [one, other] = [watch(proposals.slice(0, 1)), watch(proposals.slice(0, 1))];
  await one.counts.count(1);
  await changeTally(test, proposals[0]!, 7);
  await one.counts.when(counts => counts.at(-1) === 7);
  await other.counts.when(counts => counts.at(-1) === 7);
  expect(test.live.hub.counters.deliveries - before).toBe(2);
  // One leaves, the other goes on, and comes back with the same id.
  one.stop();
  await changeTally(test, proposals[0]!, 1);
  await other.counts.when(counts => counts.at(-1) === 8);
  other.stop();
  const again = watch(proposals.slice(0, 1));
  await again.counts.when(counts => counts.at(-1) === 8);
  expect(closes).toEqual([]);
});

it('asks for other lists under other ids', async () => {
  const watching = [watch(proposals.slice(0, 1)), watch(proposals.slice(1, 3)), watch(proposals)];
  await Promise.all(watching.map(({ counts }, index) => counts.count([1, 2, 3][index]!)));
  expect(closes).toEqual([]);
});

it('gets refusals as coded errors', async () => {
  const { errors } = watch(['01a20f2a-5fe9-77d5-a2d5-88bcd67a4e8c']);
  const [error] = await errors.count(1);
  expect(CombinedGraphQLErrors.is(error) && error.errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
});

it('comes back by itself after a connection that broke, with what it missed', async () => {
  const { counts, errors } = watch(proposals.slice(1, 2));
  await counts.count(1);
  socket.terminate();
  await changeTally(test, proposals[1]!, 5);
  await counts.when(all => all.at(-1) === 5);
  expect(errors.items).toEqual([]);
  expect(closes).toEqual([4499]);
});

it('follows lossless events', async () => {
  const reasons = new Received<string>();
  const subscription = client.subscribe<{ proposalStatus: { reason: string } }>({
    query: gql`subscription Steps { proposalStatus { reason } }`, extensions: { opId: 'Steps' }, fetchPolicy: 'no-cache',
  }).subscribe(({ data }) => reasons.push(data!.proposalStatus.reason));
  while (reasons.items.length === 0) await recordStep(test, proposals[0]!, 'a sign');
  for (const reason of ['one', 'two']) await recordStep(test, proposals[0]!, reason);
  expect((await reasons.when(all => all.at(-1) === 'two')).filter(reason => reason !== 'a sign')).toEqual(['one', 'two']);
  subscription.unsubscribe();
});
