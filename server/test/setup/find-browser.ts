/** A Chromium for the tests: the system's, else the one that comes from the registry. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

export interface FoundBrowser {
  readonly executablePath: string;
  /** What its process needs beside our environment. */
  readonly environment: Readonly<Record<string, string>>;
}

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const folders = ['/usr/bin', '/usr/local/bin', '/snap/bin'];

/** Null where there is none for this machine. */
export async function findBrowser(): Promise<FoundBrowser | null> {
  const system = folders.flatMap(folder => names.map(name => join(folder, name))).find(isExecutable);
  return system ? { executablePath: system, environment: {} } : unpackBundled();
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The package unpacks below the temporary folder; a folder of ours instead, where nobody else can put a browser. */
async function unpackBundled(): Promise<FoundBrowser | null> {
  if (process.platform !== 'linux') return null;
  const cache = resolve('node_modules/.cache/chromium');
  mkdirSync(cache, { recursive: true });
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = cache;
  try {
    const { default: bundled, inflate } = await import('@sparticuz/chromium');
    const executablePath = await bundled.executablePath();
    const environment = { FONTCONFIG_PATH: join(cache, 'fonts') };
    if (isComplete(executablePath, environment)) return { executablePath, environment };
    // It brings the libraries of another system along, for those that have not even these.
    const libraries = join(await inflate(resolve('node_modules/@sparticuz/chromium/bin/al2023.tar.br')), 'lib');
    const withLibraries = { ...environment, LD_LIBRARY_PATH: libraries };
    return isComplete(executablePath, withLibraries) ? { executablePath, environment: withLibraries } : null;
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
}

const isComplete = (executablePath: string, environment: FoundBrowser['environment']): boolean =>
  spawnSync(executablePath, ['--version', '--no-sandbox'], { env: { ...process.env, ...environment } }).status === 0;
