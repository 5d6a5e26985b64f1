/** Readers that stop reading: what they cost the server, whether others notice, and what they get when they read again. */
import { randomUUID } from 'node:crypto';
import { Audience } from '../loads/audience.js';
import { variablesFor, wideQuery } from '../loads/tally-operations.js';
import type { Results } from '../report/results.js';
import { startOurs } from '../stage/our-server.js';
import { rounded, say } from '../stage/say.js';
import { until } from '../stage/wait.js';
import type { OpenProposal } from '../stage/world.js';
import { publishTally } from './fanout-stacks.js';
import { idleSubjects } from './idle-subjects.js';

/** The kernel takes some megabytes for each before anything waits in the server. */
const megabytes = 12;
const frameBytes = 1_000;

export async function measureStalled(database: string, proposals: readonly OpenProposal[], size: number, results: Results): Promise<void> {
  // Without a tick, so that the kernel's buffers fill within seconds and not in minutes.
  const ours = await startOurs(database, { LIVE_TICK_MS: '0', LIVE_TICK_MAX_MS: '0', BENCH_WATCH_BUFFERS: '1' });
  const open = (sockets: number): Promise<Audience> => Audience.open({
    port: ours.port, size: sockets, graphql: true,
    subscribe: () => ({ id: randomUUID(), query: wideQuery, variables: variablesFor(...proposals) }),
  });
  const [stalled, others] = [await open(size), await open(5)];
  let version = 1_000;
  const flood = async (rounds: number): Promise<void> => {
    for (let round = 0; round < rounds; round += 1) {
      version += 1;
      const sent = version;
      for (const proposal of proposals.slice(1)) await publishTally(ours, proposal, sent);
      await others.reach(sent, () => publishTally(ours, proposals[0]!, sent));
    }
  };
  const rounds = Math.ceil((megabytes * 1e6) / frameBytes / proposals.length);
  // The same with everybody reading, so that only the stalling is new afterwards.
  await flood(rounds);
  const before = await ours.memory();
  stalled.stall();
  await flood(rounds);
  const waitingKB = (await ours.ask<number>('mostWaiting')) / 1024;
  const after = await ours.memory();
  const kilobytes = (after.heap + after.external - before.heap - before.external) / size / 1024;
  const behind = stalled.countOthers(version);
  stalled.resume();
  const caughtUp = await until(() => stalled.countOthers(version) === 0);
  results.record(idleSubjects.stalled, size, { waitingKB, heapKB: kilobytes, rssKB: (after.rss - before.rss) / size / 1024 });
  results.check('stalled readers were behind, and have the newest state once they read again', behind === size && caughtUp,
    `${behind} of ${size} were behind, ${size - stalled.countOthers(version)} caught up`);
  results.check('others got every event meanwhile', others.countOthers(version) === 0 && others.losses.length === 0, `${others.losses.length} lost`);
  say(`  a stalled reader: at most ${rounded(waitingKB)} KB wait for it; the process grew by ${rounded(kilobytes)} KB for each`);
  await stalled.close();
  await others.close();
  await ours.stop();
}
