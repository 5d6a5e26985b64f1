/** `npm run bench`: our real server and its peers on the same work in the same run. docs/benchmark.md tells how. */
import 'reflect-metadata';
import { Command } from 'commander';
import { addParts } from './parts/commands.js';
import { runParts } from './parts/run.js';
import { markdownReport, writeReport } from './report/report.js';
import { endAll, endOnSignals, isEnding } from './stage/cleanup.js';

const program = new Command('bench').description('Measures Oasis against its peers.').enablePositionalOptions();
addParts(program);

program.command('all', { isDefault: true }).description('fanout, votes, pages, idle and overload, one after the other, and the report')
  .option('--small', 'small sizes, to see in a few minutes that everything runs; its figures mean little', false)
  .action(async ({ small }: { small: boolean }) => {
    await runParts(small);
    console.log(writeReport());
  });

program.command('report').description('the aims and the plot, from the last run of each part')
  .option('--markdown', 'as a table for the README', false)
  .action(({ markdown }: { markdown: boolean }) => console.log(markdown ? markdownReport() : writeReport()));

endOnSignals();
try {
  await program.parseAsync();
} catch (error) {
  if (!isEnding()) console.error(error);
  process.exitCode = 1;
} finally {
  await endAll();
}
