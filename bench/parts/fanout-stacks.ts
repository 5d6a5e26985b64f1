/** Everything that one event is sent to N sockets with. */
import { randomUUID } from 'node:crypto';
import type { LiveSocketOptions } from '../loads/live-socket.js';
import { clientOperationId, nestedQuery, tallyQuery, variablesFor, wideQuery } from '../loads/tally-operations.js';
import { Child } from '../stage/child.js';
import { freePort } from '../stage/ports.js';
import type { OpenProposal } from '../stage/world.js';
import { subjects } from './fanout-subjects.js';

type Subscribe = (index: number) => NonNullable<LiveSocketOptions['subscribe']>;

/** A way of sending, by a process that may serve several of them in turn. */
export interface Stack {
  readonly subject: string;
  readonly child: Child;
  readonly graphql: boolean;
  /** Also measured above the sizes at which the peers are. */
  readonly grows: boolean;
  readonly subscribe?: Subscribe;
  publish(version: number): Promise<unknown>;
}

const tally = (proposalId: string, version: number): object =>
  ({ proposalId, count: version, version, threshold: 100_000_000, status: 'VOTING' });

export const publishTally = (ours: Child, { uuid }: OpenProposal, version: number): Promise<unknown> =>
  ours.ask('publish', { topic: `tally:${uuid}`, message: JSON.stringify(tally(uuid, version)) });

function oursOn(child: Child, proposal: OpenProposal): Stack[] {
  const variables = variablesFor(proposal);
  const stack = (subject: string, query: string, idOf: () => string): Stack => ({
    subject, child, graphql: true, grows: query === tallyQuery,
    subscribe: () => ({ id: idOf(), query, variables }),
    publish: version => publishTally(child, proposal, version),
  });
  return [
    stack(subjects.differentIds, tallyQuery, randomUUID),
    stack(subjects.clientIds, tallyQuery, () => clientOperationId(variables)),
    stack(subjects.wide, wideQuery, randomUUID),
  ];
}

function peerOn(child: Child, subject: string, proposal: OpenProposal): Stack[] {
  const variables = variablesFor(proposal);
  const stack = (name: string, query: string): Stack => ({
    subject: name, child, graphql: true, grows: false,
    subscribe: () => ({ id: randomUUID(), query, variables }),
    publish: version => child.ask('publish', tally(proposal.id, version)),
  });
  return [stack(subject, tallyQuery), stack(subjects.nested(subject), nestedQuery)];
}

const bare = (child: Child, subject: string, { id }: OpenProposal): Stack => ({
  subject, child, graphql: false, grows: true, publish: version => child.ask('publish', { __typename: 'TallyUpdate', ...tally(id, version) }),
});

/** Starts everything. Without Redis its peers are left out, and without a compiler the loop in C. */
export async function startStacks(ours: Child, proposal: OpenProposal, redis: string | null, kernel: string | null): Promise<Stack[]> {
  const peer = async (subject: string, file: string, env: NodeJS.ProcessEnv = {}): Promise<Child> =>
    Child.peer(subject, file, await freePort(), { NODE_ENV: 'production', ...env });
  const stacks = [
    ...oursOn(ours, proposal),
    bare(await peer(subjects.send, 'raw-ws', { BENCH_MODE: 'send' }), subjects.send, proposal),
    bare(await peer(subjects.prebuilt, 'raw-ws', { BENCH_MODE: 'prebuilt' }), subjects.prebuilt, proposal),
    ...peerOn(await peer(subjects.textbook, 'textbook'), subjects.textbook, proposal),
  ];
  if (kernel) stacks.push(bare(await Child.program(subjects.kernel, kernel, await freePort()), subjects.kernel, proposal));
  if (redis) {
    const env = { BENCH_REDIS: redis };
    stacks.push(
      ...peerOn(await peer(subjects.redis, 'redis-subscriptions', env), subjects.redis, proposal),
      ...peerOn(await peer(subjects.mercurius, 'mercurius', env), subjects.mercurius, proposal),
    );
  }
  return stacks;
}
