/** Commands that fill and check the database. */
import { InvalidArgumentError, type Command } from 'commander';
import type { Run } from './main.js';
import { Progress } from './progress.js';
import { seed } from './seed/seed.js';

const progress = new Progress(process.stderr);

export const wholeNumber = (text: string): number => {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('It must be a whole number.');
  return Number(text);
};

export function addDataCommands(program: Command, run: Run): void {
  program.command('seed')
    .description('fills the database with a made-up city, for load tests and long lists')
    .option('--members <number>', 'verified citizens without a password', wholeNumber, 66_351)
    .option('--proposals <number>', 'proposals of the last 18 years', wholeNumber, 150_000)
    .option('--seed-number <number>', 'the same number makes the same city', wholeNumber, 1)
    .action((options: { members: number; proposals: number; seedNumber: number }) => run(async ({ orm, clock, services }) => {
      await seed(orm, services.settings, clock, options, progress);
      return 0;
    }));
}
