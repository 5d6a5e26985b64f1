/** The peers' packages: in bench/ alone, installed when they are needed for the first time. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { say } from './say.js';

const folder = fileURLToPath(new URL('..', import.meta.url));

export function installPeers(): void {
  const installed = `${folder}node_modules/.package-lock.json`;
  if (existsSync(installed) && packagesIn(`${folder}package-lock.json`) === packagesIn(installed)) return;
  say('Installing what is measured against, into bench/ alone; this takes a moment, once.');
  const args = ['ci', '--prefix', folder, '--loglevel=error', '--no-audit', '--no-fund'];
  const npm = process.env['npm_execpath'];
  const options = { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] as const };
  const { status } = npm
    ? spawnSync(process.execPath, [npm, ...args], { ...options, stdio: [...options.stdio] })
    : spawnSync('npm', args, { ...options, stdio: [...options.stdio] });
  if (status !== 0) throw new Error('The packages of bench/ could not be installed, see above.');
}

/** Which versions, as one text to compare. */
function packagesIn(file: string): string {
  const { packages } = JSON.parse(readFileSync(file, 'utf8')) as { packages: Record<string, { version?: string; optional?: boolean }> };
  return Object.entries(packages).filter(([path, { optional }]) => path && !optional).map(([path, { version }]) => `${path}@${version ?? ''}`).sort().join();
}
