/**
 * The embedded PostgreSQL: a real server as a child process, for everybody who sets no DATABASE_URL.
 * Only the user who starts it can connect, through a socket in a folder that is closed to others; it listens on no
 * port. One process uses a data folder at a time, and the server never outlives that process.
 */
import { rmSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { serverAccount, type Account } from './account.js';
import { findBinaries } from './binaries.js';
import { appDatabase, appRole, prepareCluster, prepareDatabase } from './cluster.js';
import { EmbeddedPostgresError } from './error.js';
import { openFolder, type DataFolder } from './folder.js';
import { lockHolder, tryLock, type FolderLock } from './lock.js';
import { endSurvivors } from './processes.js';
import { launch, takesConnections } from './server.js';
import { keepRunning } from './supervisor.js';

export interface EmbeddedPostgres {
  /** For `pg` and everything on it. The host is the socket's folder, percent-encoded. */
  readonly url: string;
  /** Ends the server in order. Close your own connections first. Safe to call twice. */
  stop(): Promise<void>;
}

export interface EmbeddedPostgresOptions {
  readonly dataDir: string;
  readonly log: { info(message: string): void; warn(message: string): void };
  /** The server ended by itself and could not be started again. */
  readonly onLost?: (error: Error) => void;
}

/**
 * Starts the server on the data folder, making folder, cluster and database if need be.
 * Throws EmbeddedPostgresError, above all when another process already uses the folder.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const account = serverAccount();
  const folder = openFolder(options.dataDir, account);
  const lock = tryLock(folder.lock);
  if (!lock) {
    throw new EmbeddedPostgresError(
      `Process ${lockHolder(folder.lock)} already uses the data folder ${folder.root}. `
      + 'Stop it first, or set DATA_DIR to another folder.',
    );
  }
  return start(options, folder, account, lock);
}

/**
 * For command-line tools: the server of the app that runs on this data folder, else one of our own.
 * Stopping leaves the app's server alone.
 */
export async function joinEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const account = serverAccount();
  const folder = openFolder(options.dataDir, account);
  const deadline = Date.now() + 30_000;
  while (Date.now() < deadline) {
    const lock = tryLock(folder.lock);
    if (lock) return start(options, folder, account, lock);
    // If it does not answer, the holder is just starting or stopping.
    if (await takesConnections(folder)) return { url: databaseUrl(folder), stop: async () => undefined };
    await delay(100);
  }
  throw new EmbeddedPostgresError(
    `Process ${lockHolder(folder.lock)} uses the data folder ${folder.root}, but its database does not answer.`,
  );
}

async function start(
  options: EmbeddedPostgresOptions, folder: DataFolder, account: Account | null, lock: FolderLock,
): Promise<EmbeddedPostgres> {
  const { log, onLost } = options;
  try {
    const binaries = findBinaries(folder, account);
    prepareCluster(folder, binaries, account);
    const server = await keepRunning(log, onLost, async () => {
      if (await endSurvivors(folder, account) > 0) log.info('Ended a database server that a killed process had left.');
      return launch(folder, binaries, account);
    });
    const stop = async (): Promise<void> => {
      await server.stop();
      rmSync(folder.socket, { recursive: true, force: true });
      lock.release();
    };
    await prepareDatabase(folder).catch(async (error: unknown) => {
      await stop();
      throw error;
    });
    let stopped: Promise<void> | undefined;
    return { url: databaseUrl(folder), stop: () => (stopped ??= stop()) };
  } catch (error) {
    lock.release();
    throw error;
  }
}

const databaseUrl = (folder: DataFolder): string =>
  `postgresql://${appRole}@${encodeURIComponent(folder.socket)}:5432/${appDatabase}`;
