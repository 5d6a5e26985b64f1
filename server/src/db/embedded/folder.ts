/** The data folder: where it is and what is in it. */
import { createHash } from 'node:crypto';
import { chmodSync, chownSync, lstatSync, mkdirSync, realpathSync } from 'node:fs';
import { basename, join } from 'node:path';
import { assertReachable, type Account } from './account.js';
import { EmbeddedPostgresError } from './error.js';

export interface DataFolder {
  /** The folder itself, absolute and without links. */
  readonly root: string;
  /** PostgreSQL's own folder. */
  readonly cluster: string;
  /** Who may connect: PostgreSQL's pg_hba.conf and pg_ident.conf. Outside its own folder, so that it can't change them. */
  readonly accessRules: string;
  readonly userNames: string;
  /** Where the server's socket is. Only we can get in. */
  readonly socket: string;
  /** What the server says; the run before is in `postgres.log.1`. */
  readonly log: string;
  /** Locked as long as a process uses the folder. */
  readonly lock: string;
  /** In the titles of all processes of this server, so that those of a killed app are found. */
  readonly serverName: string;
}

const hash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12);

/**
 * Where data is kept when DATA_DIR is not set: `data/` in the checkout; for root in `/var/lib/oasis`, because the
 * server then runs as another user, to whom the checkout may be closed.
 */
export function defaultDataDir(checkout: string): string {
  const path = realpathSync(checkout);
  return process.getuid?.() === 0 ? join('/var/lib/oasis', `${basename(path)}-${hash(path)}`) : join(path, 'data');
}

/** Makes the folder if need be and closes it to everybody but us and the server. */
export function openFolder(dataDir: string, account: Account | null): DataFolder {
  try {
    mkdirSync(dataDir, { recursive: true });
    const root = realpathSync(dataDir);
    // The server that root starts may pass through, but not write: we trust what we find there.
    give(root, account, 0o710);
    assertReachable(root, account);
    return layOut(root, account);
  } catch (error) {
    if (error instanceof EmbeddedPostgresError) throw error;
    throw new EmbeddedPostgresError(
      `The data folder ${dataDir} can't be used (${(error as Error).message}). Set DATA_DIR to another folder.`,
    );
  }
}

function layOut(root: string, account: Account | null): DataFolder {
  const name = hash(root);
  const folder = {
    root,
    cluster: join(root, 'postgresql'),
    accessRules: join(root, 'pg_hba.conf'),
    userNames: join(root, 'pg_ident.conf'),
    socket: socketFolder(root, name),
    log: join(root, 'postgres.log'),
    lock: join(root, 'lock'),
    serverName: `oasis-${name}`,
  };
  mkdirSync(folder.socket, { recursive: true });
  // In /tmp somebody else may have been first.
  const { uid } = lstatSync(folder.socket);
  if (uid !== process.getuid?.()) {
    throw new EmbeddedPostgresError(`${folder.socket} belongs to user ${uid}. Set DATA_DIR to another folder.`);
  }
  give(folder.socket, account, 0o770);
  return folder;
}

/** The system takes socket paths of at most 107 bytes; below a long path the socket goes to /tmp. */
function socketFolder(root: string, name: string): string {
  const inside = join(root, 'socket');
  return Buffer.byteLength(join(inside, '.s.PGSQL.5432')) <= 107 ? inside : join('/tmp', `oasis-${name}`);
}

/** Stays ours; a server that runs as another user gets in by its group. */
export function give(path: string, account: Account | null, mode: number): void {
  if (account) chownSync(path, 0, account.gid);
  chmodSync(path, account ? mode : mode & 0o700);
}
