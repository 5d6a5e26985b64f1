/** Starts and stops the server; no logic. */
import { setTimeout as delay } from 'node:timers/promises';
import { startApp } from './app.js';
import { BrokerUnreachable } from './broker/broker.js';
import { BadSettings, readConfig } from './config.js';
import { EmbeddedPostgresError } from './db/embedded/error.js';
import { UnfitDatabase } from './db/requirements.js';
import { greet } from './greeting.js';
import { createLogger } from './transport/logger.js';

const expected = [BadSettings, UnfitDatabase, EmbeddedPostgresError, BrokerUnreachable];

/** Milliseconds that a start may go on after a signal: with a database that doesn't answer it would never end. */
const startPatience = 15_000;

/** Whatever is known to go wrong at a start is said in plain lines; a stack is for what is not. */
function fail(error: unknown): never {
  const known = expected.some(kind => error instanceof kind) || cannotListen(error);
  console.error(known ? `Oasis can't start. ${(error as Error).message}` : error);
  process.exit(1);
}

/** HOST and PORT: taken, not allowed, or not of this machine. */
const cannotListen = (error: unknown): boolean =>
  error instanceof Error && 'code' in error
  && ['EADDRINUSE', 'EACCES', 'EADDRNOTAVAIL', 'ENOTFOUND', 'EAI_AGAIN'].includes(String(error.code));

async function main(): Promise<void> {
  const config = readConfig();
  const log = createLogger(config.LOG_LEVEL);
  let stopping = false;
  const stop = async (status: number): Promise<void> => {
    if (stopping) return;
    stopping = true;
    // A start is brought to its end, if it has one: a demonstration that was cut off would stay half for ever.
    const app = await Promise.race([starting.catch(() => null), delay(startPatience, null)]);
    await app?.close();
    process.exit(status);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop(0));
  // graphql-js may leave a rejection behind when two fields of one list fail; it must not end the process.
  process.on('unhandledRejection', err => log.error({ err }, 'A rejection that nobody handled.'));

  const starting = startApp({
    config, log,
    onLost(err) {
      log.error({ err }, 'The database is lost.');
      void stop(1);
    },
  });
  const app = await starting;
  if (!stopping) greet(app, config);
}

main().catch(fail);
