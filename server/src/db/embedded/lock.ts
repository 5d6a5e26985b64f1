/**
 * One process at a time uses a data folder. The kernel holds the lock on the open file and lets go of it when the
 * process ends, however it ends; nothing has to be cleaned up after `kill -9`.
 */
import { spawnSync } from 'node:child_process';
import { closeSync, ftruncateSync, openSync, readFileSync, writeSync } from 'node:fs';
import { childEnvironment } from './account.js';
import { EmbeddedPostgresError } from './error.js';

export interface FolderLock {
  /** Safe to call twice. */
  release(): void;
}

/** Takes the lock, or answers null when another process has it. */
export function tryLock(file: string): FolderLock | null {
  const fd = openSync(file, 'a+', 0o600);
  // `flock` locks the open file it is handed, which is ours: the lock stays when the command has ended.
  const { status, error } = spawnSync('flock', ['-n', '3'], {
    stdio: ['ignore', 'ignore', 'ignore', fd],
    env: childEnvironment,
  });
  if (error) {
    closeSync(fd);
    throw new EmbeddedPostgresError(`The embedded PostgreSQL needs the command flock (package util-linux): ${error.message}`);
  }
  if (status !== 0) {
    closeSync(fd);
    return null;
  }
  ftruncateSync(fd);
  writeSync(fd, `${process.pid}\n`);
  let held = true;
  return {
    release() {
      if (held) closeSync(fd);
      held = false;
    },
  };
}

/** The process that has the lock, as it wrote itself down. */
export const lockHolder = (file: string): string => readFileSync(file, 'utf8').trim() || 'unknown';
