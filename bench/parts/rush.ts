/** Votes at a steady rate before many watchers: for the overload, and for the soak. */
import { Audience } from '../loads/audience.js';
import { Staleness } from '../loads/staleness.js';
import { clientOperationId, tallyQuery, variablesFor } from '../loads/tally-operations.js';
import { VoteLoad } from '../loads/vote-load.js';
import { castVoteQuery, voteRequest } from '../loads/vote-operations.js';
import type { Results } from '../report/results.js';
import { quantile } from '../report/statistics.js';
import type { Child } from '../stage/child.js';
import { openDatabaseServer } from '../stage/database.js';
import { leaveServerCore } from '../stage/cores.js';
import { startOurs } from '../stage/our-server.js';
import { say } from '../stage/say.js';
import { until } from '../stage/wait.js';
import { makeCitizens, openProposals, openWorld, sessionTokens, storedVotes, talliesOf, type OpenProposal } from '../stage/world.js';

export interface RushOptions {
  readonly sockets: number;
  /** A second. */
  readonly votes: number;
  readonly seconds: number;
  readonly connections: number;
}

export interface Rush {
  readonly ours: Child;
  readonly audience: Audience;
  readonly load: VoteLoad;
  readonly staleness: Staleness;
  /** Runs the votes, and then checks that nothing of them is lost anywhere. */
  run(results: Results): Promise<{ cpuShare: number; loadShare: number }>;
}

/** More citizens than this vote on one proposal after another. */
const mostCitizens = 60_000;

export async function prepareRush(part: string, { sockets, votes, seconds, connections }: RushOptions): Promise<Rush> {
  const databases = await openDatabaseServer();
  leaveServerCore();
  const database = await openWorld(databases, part);
  const total = votes * seconds;
  await makeCitizens(database, Math.min(total, mostCitizens));
  const tokens = await sessionTokens(database, Math.min(total, mostCitizens));
  const proposals = await openProposals(database, Math.ceil(total / tokens.length));
  const ours = await startOurs(database, { LIMIT_OPERATIONS_MEMBER: 'off' });
  const variables = variablesFor(...proposals);
  const staleness = new Staleness(Math.max(1, Math.floor(sockets / 500)));
  say(`Opening ${sockets} sockets`);
  const audience = await Audience.open({
    port: ours.port, size: sockets, graphql: true,
    subscribe: () => ({ id: clientOperationId(variables), query: tallyQuery, variables }),
    ...(proposals.length === 1 && { onVersion: (watcher, version) => staleness.saw(watcher, version) }),
  });
  const load = new VoteLoad({
    port: ours.port, perSecond: votes, connections,
    request: index => voteRequest({ query: castVoteQuery }, proposals[Math.floor(index / tokens.length)]!.id, tokens[index % tokens.length]!),
    onReceipt: (_, version) => staleness.receipt(version),
  });
  await until(() => audience.countOthers(0) === sockets);
  return {
    ours, audience, load, staleness,
    async run(results) {
      const [began, cpu, own] = [performance.now(), await ours.cpu(), process.cpuUsage()];
      await load.run(seconds);
      const micros = (performance.now() - began) * 1000;
      const spent = process.cpuUsage(own);
      const cpuShare = (((await ours.cpu()) - cpu) / micros) * 100;
      await checkEnd(database, proposals, audience, load, results);
      return { cpuShare, loadShare: ((spent.user + spent.system) / micros) * 100 };
    },
  };
}

async function checkEnd(database: string, proposals: readonly OpenProposal[], audience: Audience, load: VoteLoad, results: Results): Promise<void> {
  let rows = 0;
  let count = 0;
  for (const { uuid } of proposals) {
    const stored = await storedVotes(database, uuid);
    rows += stored.rows;
    count += stored.count;
  }
  const right = rows === count && count === load.receipts && load.refused.length === 0;
  results.check('votes: rows = count = receipts', right, `${rows}, ${count}, ${load.receipts}; refused ${load.refused.length} ${load.refused[0] ?? ''}`);
  const last = Math.max(...(await talliesOf(database, proposals)).map(({ version }) => version));
  const exact = await until(() => audience.countOthers(last) === 0);
  results.check('the last count on every socket', exact && audience.losses.length === 0,
    `${audience.size - audience.countOthers(last)} of ${audience.size} exact, ${audience.losses.length} lost ${audience.losses[0] ?? ''}`);
}

export const rushFigures = ({ load, staleness, audience }: Rush): Record<string, number> => {
  const stale = staleness.values();
  return {
    voteP50: quantile(load.latencies, 0.5), voteP99: quantile(load.latencies, 0.99), deliveries: audience.deliveries,
    staleP50: quantile(stale, 0.5), staleP99: quantile(stale, 0.99),
  };
};
