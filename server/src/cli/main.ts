/** `npm run oasis -- …`: work on the data by hand. Says results on stdout, everything else on stderr. */
import 'reflect-metadata';
import { Command, CommanderError } from 'commander';
import { BadSettings, readConfig } from '../config.js';
import { EmbeddedPostgresError } from '../db/embedded/error.js';
import { UnfitDatabase } from '../db/requirements.js';
import { Refusal } from '../shared/errors.js';
import { systemClock } from '../shared/clock.js';
import { addAdminCommands } from './admin-commands.js';
import { addDataCommands } from './data-commands.js';
import { atWorkbench, type Workbench } from './workbench.js';

/** 0 is fine, 1 is "something was found", 2 is "this is not how to use it". */
export type ExitCode = 0 | 1 | 2;
export type Run = (work: (bench: Workbench) => Promise<ExitCode>) => Promise<void>;

const run: Run = async work => {
  process.exitCode = await atWorkbench(readConfig(), systemClock, work);
};

const program = new Command('oasis')
  .description('Works on the data of this installation. Uses the same settings as the server, which may be running.')
  .exitOverride();
addDataCommands(program, run);
addAdminCommands(program, run);

/** Whatever is known to go wrong is said in plain lines; a stack is for what is not. */
function fail(error: unknown): ExitCode {
  // Commander has said it.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof Refusal) {
    console.error(`${error.message} ${JSON.stringify(error.extensions['details'] ?? {})}`);
    return 2;
  }
  const known = [BadSettings, UnfitDatabase, EmbeddedPostgresError].some(kind => error instanceof kind);
  console.error(known ? (error as Error).message : error);
  return known ? 2 : 1;
}

program.parseAsync().catch((error: unknown) => {
  process.exitCode = fail(error);
});
