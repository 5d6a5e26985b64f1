/** The C loop of `send()`, where there is a compiler for it. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { atEnd } from './cleanup.js';

const source = fileURLToPath(new URL('../peers/kernel.c', import.meta.url));

/** The program's path; null when it could not be compiled here. */
export function compileKernelLoop(): string | null {
  const folder = mkdtempSync(join(tmpdir(), 'oasis-bench-c-'));
  atEnd(() => rmSync(folder, { recursive: true, force: true }));
  const program = join(folder, 'kernel');
  return spawnSync('cc', ['-O2', '-o', program, source], { stdio: 'ignore' }).status === 0 ? program : null;
}
