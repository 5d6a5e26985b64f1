/** The rush for minutes, to see whether memory stays flat. */
import { Results } from '../report/results.js';
import { slope } from '../report/statistics.js';
import { rounded, say } from '../stage/say.js';
import { prepareRush, rushFigures, type RushOptions } from './rush.js';

export interface SoakOptions extends Omit<RushOptions, 'seconds'> {
  readonly minutes: number;
  /** Seconds from sample to sample. */
  readonly every: number;
}

/** Part of the time in which caches fill and code is compiled: no growth yet. */
const settling = 0.25;
/** Growth from the settled beginning to the end that still counts as flat. */
const flat = 0.05;

export async function measureSoak(options: SoakOptions): Promise<Results> {
  const results = Results.of('soak', options);
  const seconds = options.minutes * 60;
  const rush = await prepareRush('soak', { ...options, seconds });
  const samples: { minute: number; rss: number; heap: number }[] = [];
  const began = performance.now();
  const sample = async (): Promise<void> => {
    const { rss, heap, external } = await rush.ours.memory();
    const taken = { minute: (performance.now() - began) / 60_000, rss: rss / 1e6, heap: (heap + external) / 1e6 };
    samples.push(taken);
    results.record('memory over time', Math.round(taken.minute * 60), { rssMB: taken.rss, heapMB: taken.heap });
    say(`  minute ${rounded(taken.minute)}: ${rounded(taken.rss)} MB, of these ${rounded(taken.heap)} MB reachable; ${rush.load.receipts} votes`);
  };
  const timer = setInterval(() => void sample().catch(() => undefined), options.every * 1000);
  const shares = await rush.run(results).finally(() => clearInterval(timer));
  await sample();
  const settled = samples.filter(({ minute }) => minute >= options.minutes * settling);
  const growth = (of: 'rss' | 'heap'): number => {
    const perMinute = slope(settled.map(each => [each.minute, each[of]] as const));
    const mean = settled.reduce((sum, each) => sum + each[of], 0) / settled.length;
    return (perMinute * options.minutes * (1 - settling)) / mean;
  };
  const figures = { ...shares, ...rushFigures(rush), growthRss: growth('rss') * 100, growthHeap: growth('heap') * 100 };
  results.record(`ours, ${options.votes} votes a second`, options.sockets, figures);
  results.check('memory is flat', figures.growthHeap <= flat * 100 && figures.growthRss <= 2 * flat * 100,
    `over the settled time ${rounded(figures.growthHeap)} % reachable, ${rounded(figures.growthRss)} % resident, by linear fit of ${settled.length} samples`);
  await rush.audience.close();
  return results;
}
