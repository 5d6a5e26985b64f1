/** A rush: so many votes a second on one proposal before so many watchers. */
import { Results } from '../report/results.js';
import { rounded, say } from '../stage/say.js';
import { prepareRush, rushFigures, type RushOptions } from './rush.js';

export async function measureOverload(options: RushOptions): Promise<Results> {
  const results = Results.of('overload', options);
  const rush = await prepareRush('overload', options);
  const { cpuShare, loadShare } = await rush.run(results);
  const { rss } = await rush.ours.memory();
  const figures: Record<string, number> = { cpuShare, loadShare, ...rushFigures(rush), rssMB: rss / 1e6 };
  results.record(`ours, ${options.votes} votes a second`, options.sockets, figures);
  say(`  server ${rounded(cpuShare)} % of a core, load ${rounded(loadShare)} %, p99 staleness ${rounded(figures['staleP99']!)} ms`);
  await rush.audience.close();
  return results;
}
