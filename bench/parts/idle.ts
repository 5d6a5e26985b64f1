/** What a connection costs that does nothing, and one whose reader has stalled. */
import { randomUUID } from 'node:crypto';
import { Audience, type AudienceOptions } from '../loads/audience.js';
import { clientOperationId, tallyQuery, variablesFor } from '../loads/tally-operations.js';
import { Results } from '../report/results.js';
import { Child } from '../stage/child.js';
import { leaveServerCore } from '../stage/cores.js';
import { openDatabaseServer } from '../stage/database.js';
import { startOurs } from '../stage/our-server.js';
import { freePort } from '../stage/ports.js';
import { rounded, say } from '../stage/say.js';
import { openProposals, openWorld } from '../stage/world.js';
import { idleSubjects } from './idle-subjects.js';
import { measureStalled } from './stalled.js';

export interface IdleOptions {
  readonly sockets: number;
  readonly rounds: number;
  readonly stalled: number;
}

interface Kind {
  readonly subject: string;
  start(): Promise<Child>;
  readonly audience: Pick<AudienceOptions, 'graphql' | 'subscribe'>;
}

const settle = (): Promise<void> => new Promise(resolve => setTimeout(resolve, 1_000));

/** A fresh process each time: what one round leaves behind must not make the next one cheap. */
async function measure({ subject, start, audience }: Kind, size: number, results: Results): Promise<void> {
  const child = await start();
  const open = (sockets: number): Promise<Audience> => Audience.open({ port: child.port, size: sockets, ...audience });
  // Some for a start, so that what is made once is not counted.
  const first = await open(Math.ceil(size / 10));
  await first.close();
  await settle();
  const before = await child.memory();
  const all = await open(size);
  await settle();
  const after = await child.memory();
  const kilobytes = (of: (memory: typeof after) => number): number => (of(after) - of(before)) / size / 1024;
  const figures = { rssKB: kilobytes(({ rss }) => rss), heapKB: kilobytes(({ heap, external }) => heap + external) };
  results.record(subject, size, figures);
  results.check(`${subject}: every socket stays`, all.losses.length === 0, `${all.losses.length} lost ${all.losses[0] ?? ''}`);
  say(`  ${subject}: ${rounded(figures.rssKB)} KB resident a connection, ${rounded(figures.heapKB)} KB reachable`);
  await all.close();
  await child.stop();
}

export async function measureIdle(options: IdleOptions): Promise<Results> {
  const results = Results.of('idle', options);
  const databases = await openDatabaseServer();
  leaveServerCore();
  const database = await openWorld(databases, 'idle');
  const proposals = await openProposals(database, 60);
  const variables = variablesFor(proposals[0]!);
  const subscribeAs = (idOf: () => string): Kind['audience'] =>
    ({ graphql: true, subscribe: () => ({ id: idOf(), query: tallyQuery, variables }) });
  const env = { NODE_ENV: 'production' };
  const start = (): Promise<Child> => startOurs(database);
  const kinds: Kind[] = [
    { subject: idleSubjects.acknowledged, start, audience: { graphql: true } },
    { subject: idleSubjects.subscribed, start, audience: subscribeAs(() => clientOperationId(variables)) },
    { subject: idleSubjects.differentIds, start, audience: subscribeAs(randomUUID) },
    {
      subject: idleSubjects.raw, audience: { graphql: false },
      start: async () => Child.peer('raw ws', 'raw-ws', await freePort(), { ...env, BENCH_MODE: 'send' }),
    },
    {
      subject: idleSubjects.textbook, audience: subscribeAs(randomUUID),
      start: async () => Child.peer('textbook', 'textbook', await freePort(), env),
    },
  ];
  for (let round = 1; round <= options.rounds; round += 1) {
    say(`Idle connections, round ${round} of ${options.rounds}`);
    for (const kind of kinds) await measure(kind, options.sockets, results);
  }
  await measureStalled(database, proposals, options.stalled, results);
  return results;
}
