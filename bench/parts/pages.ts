/** The page of 20 proposals: from the real database, from the cache, from the peers; and whether it grows with the city. */
import { closedLoop } from '../loads/closed-loop.js';
import { HttpConnection } from '../loads/http-client.js';
import { pageRequest } from '../loads/page-operations.js';
import { Results } from '../report/results.js';
import { quantile } from '../report/statistics.js';
import { Child } from '../stage/child.js';
import { leaveServerCore } from '../stage/cores.js';
import { openDatabaseServer } from '../stage/database.js';
import { startOurs } from '../stage/our-server.js';
import { freePort } from '../stage/ports.js';
import { rounded, say } from '../stage/say.js';
import { openWorld, secrets, seedCity, sessionTokens } from '../stage/world.js';
import { pageSubjects } from './page-subjects.js';
import { pageWays, type PageWay } from './page-ways.js';
import { searchWords } from './search-words.js';

export interface PageOptions {
  readonly proposals: number;
  /** A second city, to see what grows; 0 leaves it out. */
  readonly large: number;
  readonly members: number;
  readonly rounds: number;
  /** Seconds of one measurement. */
  readonly seconds: number;
  readonly connections: number;
}

async function load({ child, request }: PageWay, connections: number, seconds: number): Promise<Record<string, number> & { wrong: number }> {
  const open = await HttpConnection.all(child.port, connections);
  let wrong = 0;
  const cpu = await child.cpu();
  const loop = await closedLoop(connections, async worker => {
    const { status } = await open[worker]!.send(request);
    if (status !== 200) wrong += 1;
    return true;
  }, seconds);
  const server = ((await child.cpu()) - cpu) / loop.done;
  open.forEach(connection => connection.close());
  // What one core could serve if it did nothing else: where the load or the database is the narrow place, this still tells.
  return {
    perCore: 1_000_000 / server, perSecond: loop.done / loop.seconds, cpu: server, load: loop.load,
    p50: quantile(loop.latencies, 0.5), p99: quantile(loop.latencies, 0.99), wrong,
  };
}

async function measureWays(ways: readonly PageWay[], { rounds, seconds, connections }: PageOptions, results: Results): Promise<void> {
  for (const way of ways) await load(way, connections, seconds);
  for (let round = 1; round <= rounds; round += 1) {
    say(`Pages, round ${round} of ${rounds}`);
    for (const way of ways) {
      const { wrong, ...metrics } = await load(way, connections, seconds);
      results.record(way.subject, 20, metrics);
      results.check(`${way.subject}: every answer is 200`, wrong === 0, `${wrong} were not`);
      say(`  ${way.subject}: ${rounded(metrics['perCore']!)} a second and core, p99 ${rounded(metrics['p99']!)} ms, load ${rounded(metrics['load']!)} µs`);
    }
  }
}

/** One after the other, as a lone citizen would wait for it. */
async function measureSearch(ours: Child, size: number, results: Results): Promise<void> {
  const [connection] = await HttpConnection.all(ours.port, 1);
  for (const word of searchWords) {
    const request = pageRequest(word);
    const ask = async (): Promise<number> => {
      const began = performance.now();
      const { status, body } = await connection!.send(request, true);
      const found = status === 200 && (body.match(/"title"/g)?.length ?? 0) > 0;
      results.check(`search for ${word} among ${size}: finds something`, found, body.slice(0, 100));
      return performance.now() - began;
    };
    await ask();
    const times: number[] = [];
    for (let tries = 0; tries < 10; tries += 1) times.push(await ask());
    results.record(`search: ${word}`, size, { p50: quantile(times, 0.5), p99: quantile(times, 0.99) });
    say(`  search for ${word} among ${size}: ${rounded(quantile(times, 0.5))} ms, at most ${rounded(quantile(times, 1))} ms`);
  }
  connection!.close();
}

export async function measurePages(options: PageOptions): Promise<Results> {
  const results = Results.of('pages', options);
  const databases = await openDatabaseServer();
  leaveServerCore();
  const start = async (name: string, proposals: number): Promise<{ database: string; ours: Child }> => {
    const database = await openWorld(databases, name);
    await seedCity(database, proposals, options.members);
    return { database, ours: await startOurs(database, { LIMIT_OPERATIONS_MEMBER: 'off' }) };
  };
  const small = await start('pages', options.proposals);
  const [token] = await sessionTokens(small.database, 1);
  const apollo = await Child.peer('Apollo on Express', 'apollo-pages', await freePort(), {
    NODE_ENV: 'production', DATABASE_URL: small.database, ...secrets,
  });
  await measureWays(await pageWays(small.ours, apollo, token!, results), options, results);
  await apollo.stop();
  await measureSearch(small.ours, options.proposals, results);
  if (options.large > 0) await measureGrowth(small.ours, (await start('pages_large', options.large)).ours, options, results);
  return results;
}

async function measureGrowth(small: Child, large: Child, options: PageOptions, results: Results): Promise<void> {
  const cities = [[small, options.proposals], [large, options.large]] as const;
  const ask = (child: Child): Promise<Record<string, number>> =>
    load({ subject: pageSubjects.real, child, request: pageRequest() }, options.connections, options.seconds);
  for (const [child] of cities) await ask(child);
  for (let round = 1; round <= options.rounds; round += 1) {
    for (const [child, size] of cities) {
      const { wrong: _, ...metrics } = await ask(child);
      results.record(pageSubjects.grown, size, metrics);
      say(`  a page among ${size}: ${rounded(metrics['cpu']!)} µs of the server, p50 ${rounded(metrics['p50']!)} ms`);
    }
  }
  await measureSearch(large, options.large, results);
}
