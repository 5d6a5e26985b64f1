/** Installs what package-lock.json says, if anything of it is not there. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

export function installMissing(say) {
  if (isInstalled()) return;
  say('Installing packages; this takes a minute or so, once.');
  const { status, error } = npm('ci', '--loglevel=error', '--no-audit', '--no-fund');
  if (status !== 0) throw new Error(`The packages could not be installed${error ? `: ${error.message}` : ', see above'}.`);
}

/** The same npm that runs us. */
function npm(...args) {
  const options = { stdio: ['ignore', 'ignore', 'inherit'] };
  const { npm_execpath } = process.env;
  return npm_execpath ? spawnSync(process.execPath, [npm_execpath, ...args], options) : spawnSync('npm', args, options);
}

/** By content, since a fresh checkout gives all files new times. npm writes its own list as the last step. */
function isInstalled() {
  let installed;
  try {
    installed = packagesOf('node_modules/.package-lock.json');
  } catch {
    return false;
  }
  return Object.entries(packagesOf('package-lock.json')).every(([path, wanted]) => {
    const found = installed[path];
    if (found) return found.version === wanted.version && found.integrity === wanted.integrity;
    const forOthers = path === '' || wanted.optional || (wanted.dev && process.env.NODE_ENV === 'production');
    return forOthers;
  });
}

const packagesOf = file => JSON.parse(readFileSync(file, 'utf8')).packages;
