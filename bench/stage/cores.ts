/** The server has one core to itself and the load another, where the machine has two and `taskset` is there. */
import { spawnSync } from 'node:child_process';
import { cpus } from 'node:os';

const cores = cpus().length;
export const pinning = cores >= 2 && spawnSync('taskset', ['--version']).status === 0;

/** The command that runs `command` on the server's core. */
export const onServerCore = (command: string, args: readonly string[]): [string, string[]] =>
  pinning ? ['taskset', ['-c', '0', command, ...args]] : [command, [...args]];

/** Moves this process, with all its threads, off the server's core. Databases are started before, and may use every core. */
export function leaveServerCore(): void {
  if (pinning) spawnSync('taskset', ['-a', '-p', '-c', `1-${cores - 1}`, String(process.pid)]);
}

export const machine = (): string => `${cores} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), Node ${process.version}${pinning ? ', server and load pinned apart' : ''}`;
