/** Commands that fill and check the database. */
import { access, constants } from 'node:fs/promises';
import { InvalidArgumentError, type Command } from 'commander';
import { importPetitions } from './import/import-petitions.js';
import { reportImport } from './import/report.js';
import type { Run } from './main.js';
import { Progress } from './progress.js';
import { recount } from './recount.js';
import { seed } from './seed/seed.js';
import { makeTokens } from './tokens.js';

const progress = new Progress(process.stderr);

export const wholeNumber = (text: string): number => {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('It must be a whole number.');
  return Number(text);
};

export function addDataCommands(program: Command, run: Run): void {
  program.command('import').description('brings in what was written elsewhere')
    .command('petitions').argument('<file>', 'JSON lines of the national petition archive')
    .description('imports petitions as proposals; what is there already stays as it is')
    .option('--votes', 'replays their votes by generated citizens', false)
    .option('--cap <number>', 'votes of one petition at most', wholeNumber)
    .option('--keep-dates', 'does not move the dates so that the last window closes in 30 days', false)
    .action(async (file: string, options: { votes: boolean; cap?: number; keepDates: boolean }, command: Command) => {
      await access(file, constants.R_OK).catch((error: unknown) => command.error(`error: ${(error as Error).message}`));
      await run(async bench => {
        const report = await importPetitions(bench, { file, ...options }, progress, (number, problem) => {
          console.error(`line ${number}: ${problem}`);
        });
        console.log(reportImport(report));
        return report.bad > 0 ? 1 : 0;
      });
    });

  program.command('seed')
    .description('fills the database with a made-up city, for load tests and long lists')
    .option('--members <number>', 'verified citizens without a password', wholeNumber, 66_351)
    .option('--proposals <number>', 'proposals of the last 18 years', wholeNumber, 150_000)
    .option('--seed-number <number>', 'the same number makes the same city', wholeNumber, 1)
    .action((options: { members: number; proposals: number; seedNumber: number }) => run(async ({ orm, clock, services }) => {
      await seed(orm, services.settings, clock, options, progress);
      return 0;
    }));

  program.command('tokens')
    .description('prints session tokens of generated citizens, one a line, for load tests')
    .option('--count <number>', 'how many', wholeNumber, 1)
    .action((options: { count: number }) => run(async bench => {
      const tokens = await makeTokens(bench, options.count);
      for (const token of tokens) console.log(token);
      if (tokens.length === options.count) return 0;
      console.error(`There are only ${tokens.length} generated citizens. The commands seed and import make more.`);
      return 1;
    }));

  program.command('recount')
    .description('compares every count with the rows it counts')
    .option('--repair', 'sets right what differs', false)
    .action((options: { repair: boolean }) => run(async bench => {
      const { lines, repaired } = await recount(bench, options.repair);
      for (const line of lines) console.log(line);
      if (lines.length === 0) console.log('Every count is right.');
      else if (options.repair) console.log(`Repaired ${repaired} proposals.`);
      return lines.length > 0 && !options.repair ? 1 : 0;
    }));
}
