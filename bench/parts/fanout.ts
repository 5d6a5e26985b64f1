/** One event to N sockets: what a delivery costs the server, and when the last one has it. */
import { Audience } from '../loads/audience.js';
import { median, quantile } from '../report/statistics.js';
import { Results } from '../report/results.js';
import type { Child } from '../stage/child.js';
import { openDatabaseServer } from '../stage/database.js';
import { leaveServerCore } from '../stage/cores.js';
import { startOurs } from '../stage/our-server.js';
import { compileKernelLoop } from '../stage/kernel.js';
import { openRedis } from '../stage/redis.js';
import { rounded, say } from '../stage/say.js';
import { openProposals, openWorld } from '../stage/world.js';
import { startStacks, type Stack } from './fanout-stacks.js';
import { measureLists } from './fanout-lists.js';

export interface FanoutOptions {
  readonly sizes: readonly number[];
  /** A size at which only ours and the bounds are measured, for growth; 0 leaves it out. */
  readonly growTo: number;
  readonly rounds: number;
  readonly warmUp: number;
  readonly events: number;
  /**
   * Milliseconds from event to event at least, the same for everybody: ours would wait for its tick, and caches that
   * cool down meanwhile cost as much as the sending.
   */
  readonly pace: number;
  /** Only subjects whose names contain one of these, separated by commas. */
  readonly only: string;
}

/** What the process costs when nothing happens, as a part of a core, to be taken off. A median, since jobs come and go. */
async function idleShare(child: Child): Promise<number> {
  const slices: number[] = [];
  for (let slice = 0; slice < 5; slice += 1) {
    const [began, cpu] = [performance.now(), await child.cpu()];
    await new Promise(resolve => setTimeout(resolve, 200));
    slices.push(((await child.cpu()) - cpu) / 1000 / (performance.now() - began));
  }
  return median(slices);
}

let version = 1_000;

async function measure(stack: Stack, size: number, { warmUp, events, pace }: FanoutOptions, results: Results): Promise<void> {
  const audience = await Audience.open({
    port: stack.child.port, size, graphql: stack.graphql, ...(stack.subscribe && { subscribe: stack.subscribe }),
  });
  try {
    const reach = (patience?: number): Promise<boolean> => {
      version += 1;
      const sent = version;
      return audience.reach(sent, () => stack.publish(sent), patience);
    };
    // Until everybody is known to listen; some stacks begin a subscription a moment after it was asked for.
    for (let tries = 0; !(await reach(2_000)); tries += 1) {
      if (tries > 10) throw new Error(`${stack.subject}: not everybody is reached. ${audience.losses.slice(0, 3).join('; ')}`);
    }
    for (let event = 0; event < warmUp; event += 1) await reach();
    const idle = await idleShare(stack.child);
    const [began, atStart, load] = [performance.now(), await stack.child.cpu(), process.cpuUsage()];
    audience.latencies = [];
    audience.deliveries = 0;
    let missed = 0;
    for (let event = 0; event < events; event += 1) {
      const next = new Promise(resolve => setTimeout(resolve, pace));
      if (!(await reach())) missed += 1;
      await next;
    }
    const seconds = (performance.now() - began) / 1000;
    const spent = process.cpuUsage(load);
    const cpu = ((await stack.child.cpu()) - atStart - idle * seconds * 1_000_000) / audience.deliveries;
    const loadCpu = (spent.user + spent.system) / audience.deliveries;
    const metrics = { cpu, p50: quantile(audience.latencies, 0.5), p99: quantile(audience.latencies, 0.99), load: loadCpu, idlePercent: idle * 100 };
    results.record(stack.subject, size, metrics);
    const wrong = audience.countOthers(version);
    results.check(`${stack.subject}, ${size}: last count on every socket`, wrong === 0 && missed === 0 && audience.losses.length === 0,
      `${size - wrong} of ${size} exact, ${missed} events late, ${audience.losses.length} sockets lost`);
    say(`  ${stack.subject} · ${size}: ${rounded(cpu)} µs a delivery, p99 ${rounded(metrics.p99)} ms, load ${rounded(loadCpu)} µs`);
  } finally {
    await audience.close();
  }
}

export async function measureFanout(options: FanoutOptions): Promise<Results> {
  const results = Results.of('fanout', options);
  const databases = await openDatabaseServer();
  const redis = await openRedis();
  const kernel = compileKernelLoop();
  if (!kernel) results.note('There is no C compiler here: the loop of send() in C was left out.');
  leaveServerCore();
  if (!redis) results.note('There is no redis-server here and no REDIS_URL: the peers on Redis were left out.');
  const database = await openWorld(databases, 'fanout');
  const proposals = await openProposals(database, 200);
  const ours = await startOurs(database);
  const stacks = (await startStacks(ours, proposals[0]!, redis, kernel)).filter(({ subject }) => options.only.split(',').some(part => subject.includes(part)));
  for (let round = 1; round <= options.rounds; round += 1) {
    for (const size of [...options.sizes, ...(options.growTo > 0 ? [options.growTo] : [])]) {
      say(`Round ${round} of ${options.rounds}, ${size} sockets`);
      for (const stack of stacks) {
        if (options.sizes.includes(size) || stack.grows) await measure(stack, size, options, results);
      }
    }
  }
  for (const stack of stacks) if (stack.child !== ours) await stack.child.stop();
  await measureLists(ours, proposals, Math.max(...options.sizes), results);
  await ours.stop();
  return results;
}
