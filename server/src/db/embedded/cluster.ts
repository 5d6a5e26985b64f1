/** Makes the cluster (PostgreSQL's word for all that one server keeps) and says who may connect to it. */
import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { childEnvironment, ownUserName, type Account } from './account.js';
import type { Binaries } from './binaries.js';
import { EmbeddedPostgresError } from './error.js';
import { give, type DataFolder } from './folder.js';

/** Only makes databases and roles; the app works as the owner of its database. */
const superuser = 'postgres';
export const appRole = 'oasis';
export const appDatabase = 'oasis';

/** Makes the cluster if the folder has none, and refuses one of another major version. */
export function prepareCluster(folder: DataFolder, binaries: Binaries, account: Account | null): void {
  if (!existsSync(folder.cluster)) initialize(folder, binaries, account);
  const version = readFileSync(join(folder.cluster, 'PG_VERSION'), 'utf8').trim();
  if (version !== binaries.majorVersion) {
    throw new EmbeddedPostgresError(
      `${folder.cluster} was made by PostgreSQL ${version}, this is ${binaries.majorVersion}. Move its data with pg_dump, `
      + 'or set DATA_DIR to another folder.',
    );
  }
  writeAccessRules(folder, account);
}

function initialize(folder: DataFolder, binaries: Binaries, account: Account | null): void {
  // Made beside and renamed at the end: what an interrupted start leaves is never taken for a cluster.
  const unfinished = `${folder.cluster}.part`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  if (account) chownSync(unfinished, account.uid, account.gid);
  const { status, stderr, error } = spawnSync(
    binaries.initdb,
    [
      `--pgdata=${unfinished}`, `--username=${superuser}`, '--auth=reject', '--encoding=UTF8', '--no-instructions',
      // Under the locale C, trigrams see no Hangul at all.
      '--locale-provider=libc', '--locale=C.UTF-8',
    ],
    { ...account, cwd: folder.root, env: childEnvironment, encoding: 'utf8' },
  );
  if (status !== 0) {
    throw new EmbeddedPostgresError(
      `The embedded PostgreSQL could not set itself up in ${folder.root}: ${(error?.message ?? stderr).trim()}`,
    );
  }
  renameSync(unfinished, folder.cluster);
}

/** The kernel tells the server which user is behind a connection; ours alone is let in, so there is no password. */
function writeAccessRules(folder: DataFolder, account: Account | null): void {
  const user = ownUserName();
  writeFileSync(folder.accessRules, 'local all all peer map=oasis\n');
  writeFileSync(folder.userNames, [superuser, appRole].map(role => `oasis "${user}" ${role}\n`).join(''));
  for (const file of [folder.accessRules, folder.userNames]) give(file, account, 0o640);
}

/** Makes the app's role and database if they are not there. The role may make databases, for tests. */
export async function prepareDatabase(folder: DataFolder): Promise<void> {
  const client = connection(folder);
  await client.connect();
  const exists = async (sql: string): Promise<boolean> => (await client.query(sql)).rowCount === 1;
  try {
    if (!(await exists(`SELECT FROM pg_roles WHERE rolname = '${appRole}'`))) {
      await client.query(`CREATE ROLE ${appRole} LOGIN CREATEDB`);
    }
    if (!(await exists(`SELECT FROM pg_database WHERE datname = '${appDatabase}'`))) {
      await client.query(`CREATE DATABASE ${appDatabase} OWNER ${appRole}`);
    }
  } finally {
    await client.end();
  }
}

/** As superuser, not connected yet. */
export const connection = (folder: DataFolder): Client =>
  new Client({ host: folder.socket, port: 5432, user: superuser, database: 'postgres', ssl: false });
