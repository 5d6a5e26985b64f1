/** Starts and stops the server; no logic. */
import { startApp, type App } from './app.js';
import { BrokerUnreachable } from './broker/broker.js';
import { BadSettings, readConfig } from './config.js';
import { EmbeddedPostgresError } from './db/embedded/error.js';
import { UnfitDatabase } from './db/requirements.js';
import { greet } from './greeting.js';
import { createLogger } from './transport/logger.js';

const expected = [BadSettings, UnfitDatabase, EmbeddedPostgresError, BrokerUnreachable];

/** Whatever is known to go wrong at a start is said in plain lines; a stack is for what is not. */
function fail(error: unknown): never {
  const known = expected.some(kind => error instanceof kind) || portIsTaken(error);
  console.error(known ? `Oasis can't start. ${(error as Error).message}` : error);
  process.exit(1);
}

const portIsTaken = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && ['EADDRINUSE', 'EACCES', 'EADDRNOTAVAIL'].includes(String(error.code));

async function main(): Promise<void> {
  const config = readConfig();
  const log = createLogger(config.LOG_LEVEL);
  let app: App | undefined;
  let stopping = false;

  const stop = async (status: number): Promise<void> => {
    if (stopping) return;
    stopping = true;
    await app?.close();
    process.exit(status);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop(0));
  // graphql-js may leave a rejection behind when two fields of one list fail; it must not end the process.
  process.on('unhandledRejection', err => log.error({ err }, 'A rejection that nobody handled.'));

  app = await startApp({
    config, log,
    onLost(err) {
      log.error({ err }, 'The database is lost.');
      void stop(1);
    },
  });
  if (stopping) return app.close();
  greet(app, config);
}

main().catch(fail);
