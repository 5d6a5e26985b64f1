/** Every watcher with a list of its own: executions must be as many as changed proposals times selections, no more. */
import { randomUUID } from 'node:crypto';
import { Audience } from '../loads/audience.js';
import { tallyQuery, variablesFor, wideQuery } from '../loads/tally-operations.js';
import type { Results } from '../report/results.js';
import type { Child } from '../stage/child.js';
import { say } from '../stage/say.js';
import { until } from '../stage/wait.js';
import type { OpenProposal } from '../stage/world.js';
import { publishTally } from './fanout-stacks.js';

const listLength = 10;
const changed = 20;

/** Different for each index, as far as lists of ten out of the given ones go. */
const listOf = (proposals: readonly OpenProposal[], index: number): OpenProposal[] => {
  const step = 1 + Math.floor(index / proposals.length) % 7;
  return Array.from({ length: listLength }, (_, place) => proposals[(index + place * step + (place === 9 ? Math.floor(index / (7 * proposals.length)) * 5 : 0)) % proposals.length]!);
};

export async function measureLists(ours: Child, proposals: readonly OpenProposal[], size: number, results: Results): Promise<void> {
  const seen = new Int32Array(size);
  const lists = Array.from({ length: size }, (_, index) => [...new Set(listOf(proposals, index))]);
  const audience = await Audience.open({
    port: ours.port, size, graphql: true,
    subscribe: index => ({ id: randomUUID(), query: index % 2 === 0 ? tallyQuery : wideQuery, variables: variablesFor(...lists[index]!) }),
    onVersion: index => void (seen[index]! += 1),
  });
  try {
    // Each socket is first given the present state of its list.
    await until(() => seen.every((count, index) => count >= lists[index]!.length));
    seen.fill(0);
    const before = await ours.ask<{ executions: number }>('counters');
    const chosen = proposals.slice(0, changed);
    for (const proposal of chosen) await publishTally(ours, proposal, 5_000_000);
    const expected = lists.map(list => list.filter(each => chosen.includes(each)).length);
    await until(() => seen.every((count, index) => count >= expected[index]!));
    const after = await ours.ask<{ executions: number }>('counters');
    const executions = after.executions - before.executions;
    const distinct = new Set(lists.map(list => list.map(({ id }) => id).sort().join())).size;
    const exact = seen.every((count, index) => count === expected[index]!);
    results.record('ours, lists all different', size, { executions, bound: changed * 2, lists: distinct });
    results.check('lists: every socket got what changed in its list, once', exact, `${distinct} different lists of ${size}`);
    say(`  lists: ${distinct} different ones, ${executions} executions for ${changed} changed proposals and 2 selections`);
  } finally {
    await audience.close();
  }
}
