import { randomUUID } from 'node:crypto';
import { closedLoop } from '../loads/closed-loop.js';
import { HttpConnection } from '../loads/http-client.js';
import { castVoteQuery, nothingQuery, persistedHash, voteRequest } from '../loads/vote-operations.js';
import type { Results } from '../report/results.js';
import { quantile } from '../report/statistics.js';
import { Child } from '../stage/child.js';
import { startOurs } from '../stage/our-server.js';
import { freePort } from '../stage/ports.js';
import { rounded, say } from '../stage/say.js';
import { openProposals, sessionTokens, storedVotes, type OpenProposal } from '../stage/world.js';
import { graphqlSubjects } from './vote-subjects.js';
import type { VoteOptions } from './votes.js';

interface Way {
  readonly subject: string;
  readonly child: Child;
  readonly requests: number;
  /** Whether it stores what it answers. */
  readonly stores: boolean;
  request(proposal: OpenProposal, index: number): Buffer;
}

async function measure(way: Way, database: string, connections: readonly HttpConnection[], requests: number, results: Results | null): Promise<void> {
  const [proposal] = await openProposals(database, 1);
  const prepared = Array.from({ length: requests }, (_, index) => way.request(proposal!, index));
  let next = 0;
  let receipts = 0;
  let refused = '';
  const cpu = await way.child.cpu();
  const loop = await closedLoop(connections.length, async worker => {
    const request = prepared[next++];
    if (!request) return false;
    const { status, body } = await connections[worker]!.send(request, true);
    if (status === 200 && !body.includes('"errors"')) receipts += 1;
    else refused ||= `${status} ${body.slice(0, 200)}`;
    return true;
  });
  const server = ((await way.child.cpu()) - cpu) / loop.done;
  if (!results) return;
  const { rows, count } = await storedVotes(database, proposal!.uuid);
  const right = receipts === loop.done && (!way.stores || (rows === count && count === receipts));
  results.check(`${way.subject}: rows = count = receipts`, right, `${rows}, ${count}, ${receipts} of ${loop.done} ${refused}`);
  const figures = { perSecond: loop.done / loop.seconds, p50: quantile(loop.latencies, 0.5), p99: quantile(loop.latencies, 0.99), cpu: server, load: loop.load };
  results.record(way.subject, connections.length, figures);
  say(`  ${way.subject}: ${rounded(figures.perSecond)} votes a second, p99 ${rounded(figures.p99)} ms, server ${rounded(server)} µs, load ${rounded(loop.load)} µs`);
}

export async function measureGraphqlVotes(database: string, options: VoteOptions, results: Results): Promise<void> {
  const tokens = await sessionTokens(database, Math.min(options.requests, options.citizens));
  const persons = Array.from({ length: options.textbook }, () => randomUUID());
  // Members vote thousands of times a minute here only because there are few of them.
  const ours = await startOurs(database, { LIMIT_OPERATIONS_MEMBER: 'off' });
  const apollo = await Child.peer('Apollo on Express', 'apollo-votes', await freePort(), { NODE_ENV: 'production', DATABASE_URL: database });
  const hash = persistedHash('mutation CastVote');
  if (!hash) results.note('There is no built client, so our client’s persisted castVote was not measured.');
  const ownWay = (subject: string, document: { query: string } | { hash: string }): Way => ({
    subject, child: ours, requests: tokens.length, stores: true,
    request: ({ id }, index) => voteRequest(document, id, tokens[index]!),
  });
  const peerWay = (subject: string, query: string, requests: number, stores: boolean): Way => ({
    subject, child: apollo, requests, stores,
    request: ({ uuid }, index) => voteRequest({ query }, uuid, persons[index % persons.length]!),
  });
  const ways = [
    ownWay(graphqlSubjects.ours, { query: castVoteQuery }),
    ...(hash ? [ownWay(graphqlSubjects.persisted, { hash })] : []),
    peerWay(graphqlSubjects.textbook, castVoteQuery, options.textbook, true),
    peerWay(graphqlSubjects.nothing, nothingQuery, tokens.length, false),
  ];
  for (let round = 0; round <= options.rounds; round += 1) {
    say(round === 0 ? 'Votes over GraphQL, warming up' : `Votes over GraphQL, round ${round} of ${options.rounds}`);
    for (const way of ways) {
      const connections = await HttpConnection.all(way.child.port, options.connections);
      await measure(way, database, connections, round === 0 ? Math.min(1_000, way.requests) : way.requests, round === 0 ? null : results);
      connections.forEach(connection => connection.close());
    }
  }
  await ours.stop();
  await apollo.stop();
}
