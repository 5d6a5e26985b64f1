/**
 * Whom the database server runs as. PostgreSQL refuses to run as root, so a server started by root runs as
 * `nobody`, which exists everywhere. Other programs run as `nobody` too: a group number that nobody else has
 * (65533 is reserved and unassigned) keeps them out of our folders and away from our processes.
 */
import { spawnSync } from 'node:child_process';
import { dirname } from 'node:path';
import { statSync } from 'node:fs';
import { userInfo } from 'node:os';
import { EmbeddedPostgresError } from './error.js';

export interface Account {
  readonly uid: number;
  readonly gid: number;
}

const nobody: Account = { uid: 65534, gid: 65533 };

/** The account to give to `spawn` and `chown`, or null where the server simply runs as the user who starts it. */
export const serverAccount = (): Account | null => (process.getuid?.() === 0 ? nobody : null);

/** The name PostgreSQL will find behind our connections. Throws where the user has none, since `initdb` needs one. */
export function ownUserName(): string {
  try {
    return userInfo().username;
  } catch {
    throw new EmbeddedPostgresError(
      `User ${process.getuid?.()} has no name in /etc/passwd, which the embedded PostgreSQL needs. `
      + 'Start as a named user, or set DATABASE_URL to a PostgreSQL of your own.',
    );
  }
}

/** What child processes see of our environment: nothing, since it holds the secrets of the app. */
export const childEnvironment = { PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C.UTF-8', TZ: 'UTC' };

/** Throws, naming the closed folder, when the account can't get into `folder`. */
export function assertReachable(folder: string, account: Account | null): void {
  if (!account) return;
  const canEnter = (path: string): boolean =>
    spawnSync('/bin/sh', ['-c', 'cd "$0"', path], { ...account, cwd: '/', env: childEnvironment }).status === 0;
  if (canEnter(folder)) return;
  let closed = folder;
  while (closed !== '/' && !canEnter(dirname(closed))) closed = dirname(closed);
  const mode = (statSync(closed).mode & 0o777).toString(8);
  throw new EmbeddedPostgresError(
    `The embedded PostgreSQL can't keep its data in ${folder}: started by root it runs as another user, and `
    + `${closed} (mode ${mode}) is closed to others. Set DATA_DIR to a folder elsewhere.`,
  );
}
