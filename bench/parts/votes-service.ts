import type { BallotResult, BallotRun } from '../peers/ballots.js';
import type { Results } from '../report/results.js';
import { Child } from '../stage/child.js';
import { rounded, say } from '../stage/say.js';
import { openProposals, secrets, storedVotes } from '../stage/world.js';
import { serviceSubjects } from './vote-subjects.js';
import type { VoteOptions } from './votes.js';

/** Fewer than all for a start: the second time, everything is warm. */
const warmUp = 3_000;

export async function measureServiceVotes(database: string, options: VoteOptions, results: Results): Promise<void> {
  const child = await Child.peer('votes in the service', 'ballots', 0, { DATABASE_URL: database, ...secrets });
  const measure = async (subject: string, way: string, waiting: number, votes: number, keep: boolean): Promise<void> => {
    const [proposal] = await openProposals(database, 1);
    const run: BallotRun = { proposalId: proposal!.uuid, waiting, votes };
    const { receipts, ...figures } = await child.ask<BallotResult>(way, run);
    if (!keep) return;
    const { rows, count } = await storedVotes(database, proposal!.uuid);
    results.record(subject, waiting, figures);
    results.check(`${subject}, ${waiting} waiting: rows = count = receipts`, rows === count && count === receipts, `${rows}, ${count}, ${receipts}`);
    say(`  ${subject} · ${waiting} waiting: ${rounded(figures.perSecond)} votes a second, p99 ${rounded(figures.p99)} ms`);
  };
  const round = async (keep: boolean): Promise<void> => {
    const votes = keep ? options.citizens : Math.min(warmUp, options.citizens);
    for (const waiting of [64, 256]) await measure(serviceSubjects.ours, 'groupCommit', waiting, votes, keep);
    await measure(serviceSubjects.textbook, 'textbook', 64, keep ? options.textbook : 200, keep);
    await measure(serviceSubjects.bound, 'oneStatement', 1, votes, keep);
  };
  await round(false);
  for (let number = 1; number <= options.rounds; number += 1) {
    say(`Votes in the service, round ${number} of ${options.rounds}`);
    await round(true);
  }
  await child.stop();
}
