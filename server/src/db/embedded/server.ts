/** One run of the server process, from launch to end. */
import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, renameSync } from 'node:fs';
import type { Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { childEnvironment, type Account } from './account.js';
import type { Binaries } from './binaries.js';
import { connection } from './cluster.js';
import { EmbeddedPostgresError } from './error.js';
import type { DataFolder } from './folder.js';

export interface RunningServer {
  readonly pid: number;
  /** Resolves, with a word on how, when the server has ended. */
  readonly ended: Promise<string>;
  stop(): Promise<void>;
}

/**
 * Beside the server waits a shell that reads from our end of a pipe. When we are killed the kernel ends the pipe, and
 * the shell stops the server: in order, or at once if that takes too long. A line in the pipe dismisses the shell.
 */
const guarded = `
  server=$$
  {
    read -r dismissed <&3 && exit
    kill -INT "$server"
    for tenth in $(seq 150); do
      kill -0 "$server" || exit
      sleep 0.1
    done
    kill -QUIT "$server"
  } 3<&3 2>/dev/null &
  exec "$@" 3<&-
`;

/** Milliseconds that an orderly stop may take before it is cut short; nothing is lost, the next start recovers. */
const stopPatience = 15_000;

const settings = (folder: DataFolder): Record<string, string | number> => ({
  cluster_name: folder.serverName,
  // No port that other users of the machine could knock at.
  listen_addresses: '',
  port: 5432,
  unix_socket_directories: folder.socket,
  hba_file: folder.accessRules,
  ident_file: folder.userNames,
  max_connections: 200,
  shared_buffers: '256MB',
  // For solid-state disks, as everywhere today; the default is for turning ones and shuns indexes.
  random_page_cost: 1.1,
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
  // A refused duplicate is daily business, and its message would write down who voted for what.
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
});

/** Resolves when the server takes connections; throws with the server's own words when it ends before. */
export async function launch(folder: DataFolder, binaries: Binaries, account: Account | null): Promise<RunningServer> {
  if (existsSync(folder.log)) renameSync(folder.log, `${folder.log}.1`);
  const log = openSync(folder.log, 'w', 0o600);
  const options = Object.entries(settings(folder)).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const child = spawn('/bin/sh', ['-c', guarded, 'postgres-guard', binaries.postgres, '-D', folder.cluster, ...options], {
    ...account,
    cwd: '/',
    env: childEnvironment,
    // A session of its own: Ctrl-C is for us, we stop the server when its last statement is done.
    detached: true,
    stdio: ['ignore', log, log, 'pipe'],
  });
  closeSync(log);
  const pipe = child.stdio[3] as Socket;
  pipe.on('error', () => undefined).resume(); // The shell may be gone first.
  let running = true;
  const ended = new Promise<string>(resolve => {
    let how: string;
    child.once('error', error => resolve(error.message));
    child.once('exit', (code, signal) => {
      running = false;
      how = signal ? `by ${signal}` : `with code ${code}`;
      pipe.end('dismissed\n');
    });
    child.once('close', () => resolve(how)); // The shell has ended too.
  });
  // A server must not keep a process alive that has nothing else to do.
  child.unref();
  pipe.unref();

  while (!(await takesConnections(folder))) {
    if (!running) {
      throw new EmbeddedPostgresError(`The embedded PostgreSQL ended ${await ended} at its start: ${lastWords(folder)}`);
    }
    await delay(10);
  }
  return {
    pid: child.pid!,
    ended,
    async stop() {
      child.ref();
      if (running) child.kill('SIGINT');
      const cutShort = setTimeout(() => child.kill('SIGQUIT'), stopPatience);
      await ended.finally(() => clearTimeout(cutShort));
    },
  };
}

/** False while the server starts or recovers from a crash, however long that takes. */
export async function takesConnections(folder: DataFolder): Promise<boolean> {
  const client = connection(folder);
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end();
  }
}

function lastWords(folder: DataFolder): string {
  const lines = readFileSync(folder.log, 'utf8').split('\n');
  const reasons = lines.filter(line => /FATAL|PANIC|ERROR|HINT|DETAIL/.test(line));
  return (reasons.length > 0 ? reasons : lines).slice(-3).join(' ').trim() || 'it said nothing.';
}
