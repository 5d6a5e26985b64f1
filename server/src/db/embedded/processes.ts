/** Finds and ends the server processes that a killed app may have left on a data folder. */
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Account } from './account.js';
import { EmbeddedPostgresError } from './error.js';
import type { DataFolder } from './folder.js';

/** How the server is asked to end, and how many milliseconds it gets before the next way is tried. */
const ways: [NodeJS.Signals, number][] = [
  ['SIGINT', 5_000], // in order, with a checkpoint
  ['SIGQUIT', 5_000], // at once; PostgreSQL 18 can't do it in order while it recovers from a crash, and hangs
  ['SIGKILL', 5_000],
];

/**
 * Ends every process of a former server on the folder and clears its lock files. Call it only with the folder's lock:
 * then nobody uses them. Answers how many there were.
 */
export async function endSurvivors(folder: DataFolder, account: Account | null): Promise<number> {
  const found = survivors(folder, account);
  let left = found;
  for (const [way, patience] of ways) {
    // Without its postmaster a backend ends by itself as soon as it looks up from its work.
    for (const pid of left) if (way === 'SIGKILL' || pid === postmasterPid(folder)) signal(pid, way);
    for (const deadline = Date.now() + patience; left.length > 0 && Date.now() < deadline; left = survivors(folder, account)) {
      await delay(20);
    }
  }
  if (left.length > 0) {
    throw new EmbeddedPostgresError(`Process ${left.join(', ')} still works on ${folder.root} and can't be ended.`);
  }
  // The number in a lock file may belong to somebody else by now, which PostgreSQL would take for a server that runs.
  rmSync(pidFile(folder), { force: true });
  rmSync(join(folder.socket, '.s.PGSQL.5432.lock'), { force: true });
  return found.length;
}

/** By title, which (unlike the working directory) may be read everywhere, and by owner, since anybody may choose a title. */
function survivors(folder: DataFolder, account: Account | null): number[] {
  const owner = account?.uid ?? process.getuid?.();
  return readdirSync('/proc').filter(name => /^\d+$/.test(name)).map(Number).filter(pid => {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(folder.serverName)
        && statSync(`/proc/${pid}`).uid === owner;
    } catch {
      return false; // It ended while we looked.
    }
  });
}

const pidFile = (folder: DataFolder): string => join(folder.cluster, 'postmaster.pid');

function postmasterPid(folder: DataFolder): number | null {
  try {
    return parseInt(readFileSync(pidFile(folder), 'utf8'), 10);
  } catch {
    return null;
  }
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // It ended while we looked.
  }
}
