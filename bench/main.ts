/** `npm run bench`: our real server and its peers on the same work in the same run. docs/benchmark.md tells how. */
import 'reflect-metadata';
import { Command, InvalidArgumentError } from 'commander';
import { measureFanout, type FanoutOptions } from './parts/fanout.js';
import { measurePages, type PageOptions } from './parts/pages.js';
import { measureVotes, type VoteOptions } from './parts/votes.js';
import type { Results } from './report/results.js';
import { printPart } from './report/table.js';
import { endAll, endOnSignals } from './stage/cleanup.js';
import { installPeers } from './stage/install.js';
import { startPortsAt } from './stage/ports.js';

const whole = (text: string): number => {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('It must be a whole number.');
  return Number(text);
};
const wholes = (text: string): number[] => text.split(',').map(whole);

async function run(measure: () => Promise<Results>): Promise<void> {
  installPeers();
  startPortsAt(program.opts<{ port: number }>().port);
  const results = await measure();
  results.save();
  console.log(printPart(results));
}

const program = new Command('bench').description('Measures Oasis against its peers.')
  .option('--port <number>', 'the first of the ports to use', whole, 28_000);

program.command('fanout').description('one event to many sockets')
  .option('--sizes <numbers>', 'numbers of sockets', wholes, [1_000, 5_000])
  .option('--grow-to <number>', 'ours alone with so many sockets; 0 leaves it out', whole, 10_000)
  .option('--rounds <number>', 'interleaved rounds', whole, 3)
  .option('--warm-up <number>', 'events before each measurement', whole, 20)
  .option('--events <number>', 'events in each measurement', whole, 40)
  .option('--only <text>', 'only what has it in its name', '')
  .action((options: FanoutOptions) => run(() => measureFanout(options)));

program.command('votes').description('votes on one hot proposal, in the service and over GraphQL')
  .option('--citizens <number>', 'who vote in the service, once each', whole, 66_351)
  .option('--textbook <number>', 'votes of the textbook in one measurement', whole, 3_000)
  .option('--requests <number>', 'votes over GraphQL in one measurement', whole, 20_000)
  .option('--connections <number>', 'kept HTTP connections', whole, 256)
  .option('--rounds <number>', 'interleaved rounds', whole, 3)
  .action((options: VoteOptions) => run(() => measureVotes(options)));

program.command('pages').description('the page of 20 proposals, and search')
  .option('--proposals <number>', 'of the city', whole, 1_500)
  .option('--large <number>', 'of a second, larger city; 0 leaves it out', whole, 150_000)
  .option('--members <number>', 'of each city', whole, 20_000)
  .option('--rounds <number>', 'interleaved rounds', whole, 3)
  .option('--seconds <number>', 'of one measurement', whole, 5)
  .option('--connections <number>', 'kept HTTP connections', whole, 64)
  .action((options: PageOptions) => run(() => measurePages(options)));

endOnSignals();
try {
  await program.parseAsync();
} catch (error) {
  console.error(error);
  process.exitCode = 1;
} finally {
  await endAll();
}
