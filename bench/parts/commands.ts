/** The parts and their options, on the command line. */
import { InvalidArgumentError, type Command } from 'commander';
import type { Results } from '../report/results.js';
import { printPart } from '../report/table.js';
import { installPeers } from '../stage/install.js';
import { startPortsAt } from '../stage/ports.js';
import { measureFanout, type FanoutOptions } from './fanout.js';
import { measureIdle, type IdleOptions } from './idle.js';
import { measureOverload } from './overload.js';
import { measurePages, type PageOptions } from './pages.js';
import type { RushOptions } from './rush.js';
import { measureSoak, type SoakOptions } from './soak.js';
import { measureVotes, type VoteOptions } from './votes.js';

const whole = (text: string): number => {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('It must be a whole number.');
  return Number(text);
};
const wholes = (text: string): number[] => text.split(',').map(whole);

export function addParts(program: Command): void {
  const part = (name: string, about: string, measure: (options: never) => Promise<Results>): Command =>
    program.command(name).description(about)
      .option('--port <number>', 'the first of the ports to use', whole, 28_000)
      .action(async ({ port, ...options }: { port: number }) => {
        installPeers();
        startPortsAt(port);
        // Commander gives what the options below declare.
        const results = await measure(options as never);
        // A part of a part would stand in the report as the whole.
        if (!('only' in options) || options.only === '') results.save();
        console.log(printPart(results));
      });

  part('fanout', 'one event to many sockets', (options: FanoutOptions) => measureFanout(options))
    .option('--sizes <numbers>', 'numbers of sockets', wholes, [1_000, 5_000])
    .option('--grow-to <number>', 'ours and the bounds with so many sockets; 0 leaves it out', whole, 10_000)
    .option('--rounds <number>', 'interleaved rounds', whole, 3)
    .option('--warm-up <number>', 'events before each measurement', whole, 20)
    .option('--events <number>', 'events in each measurement', whole, 40)
    .option('--pace <number>', 'milliseconds from event to event', whole, 150)
    .option('--only <texts>', 'only what has one of these in its name; keeps no result', '');

  part('votes', 'votes on one hot proposal, in the service and over GraphQL', (options: VoteOptions) => measureVotes(options))
    .option('--citizens <number>', 'who vote in the service, once each', whole, 66_351)
    .option('--textbook <number>', 'votes of the textbook in one measurement', whole, 3_000)
    .option('--requests <number>', 'votes over GraphQL in one measurement', whole, 20_000)
    .option('--connections <number>', 'kept HTTP connections', whole, 256)
    .option('--rounds <number>', 'interleaved rounds', whole, 3);

  part('pages', 'the page of 20 proposals, and search', (options: PageOptions) => measurePages(options))
    .option('--proposals <number>', 'of the city', whole, 1_500)
    .option('--large <number>', 'of a second, larger city; 0 leaves it out', whole, 150_000)
    .option('--members <number>', 'of each city', whole, 20_000)
    .option('--rounds <number>', 'interleaved rounds', whole, 3)
    .option('--seconds <number>', 'of one measurement', whole, 5)
    .option('--connections <number>', 'kept HTTP connections', whole, 64);

  part('idle', 'memory of connections that do nothing, and of stalled readers', (options: IdleOptions) => measureIdle(options))
    .option('--sockets <number>', 'connections', whole, 5_000)
    .option('--rounds <number>', 'interleaved rounds', whole, 3)
    .option('--stalled <number>', 'readers that stop reading', whole, 50);

  part('overload', 'a rush on one proposal before many watchers', (options: RushOptions) => measureOverload(options))
    .option('--sockets <number>', 'live subscribers', whole, 10_000)
    .option('--votes <number>', 'votes a second', whole, 1_000)
    .option('--seconds <number>', 'how long', whole, 30)
    .option('--connections <number>', 'kept HTTP connections of voters', whole, 256);

  part('soak', 'the rush for minutes, with memory over time', (options: SoakOptions) => measureSoak(options))
    .option('--minutes <number>', 'how long', whole, 10)
    .option('--sockets <number>', 'live subscribers', whole, 10_000)
    .option('--votes <number>', 'votes a second', whole, 1_000)
    .option('--every <number>', 'seconds from sample to sample', whole, 15)
    .option('--connections <number>', 'kept HTTP connections of voters', whole, 256);
}
