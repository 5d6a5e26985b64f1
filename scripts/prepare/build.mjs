/** Builds server and client, side by side, each only if something that goes into it has changed. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';

const parts = [
  { name: 'server', sources: ['server/src', '.swcrc'] },
  { name: 'client', sources: ['client'] },
];
/** What all parts depend on. */
const common = ['package.json', 'package-lock.json'];

export async function buildChanged(say) {
  const changed = parts.map(part => ({ ...part, hash: hashOf(part.sources) })).filter(({ name, hash }) => stampOf(name) !== hash);
  if (changed.length === 0) return;
  say(`Building ${changed.map(({ name }) => name).join(' and ')}.`);
  mkdirSync('dist', { recursive: true });
  const failed = await Promise.all(changed.map(build));
  const names = failed.filter(Boolean);
  if (names.length > 0) throw new Error(`The build of ${names.join(' and ')} failed, see above.`);
}

/** Answers its name if it failed. */
async function build({ name, hash }) {
  // A build that is cut short must not look like the one before it.
  rmSync(stamp(name), { force: true });
  const { npm_execpath } = process.env;
  const [command, ...args] = [...(npm_execpath ? [process.execPath, npm_execpath] : ['npm']), 'run', '--silent', `build:${name}`];
  const status = await new Promise(resolve => {
    spawn(command, args, { stdio: ['ignore', 2, 2] }).once('error', resolve).once('exit', resolve);
  });
  if (status !== 0) return name;
  writeFileSync(stamp(name), hash);
  return null;
}

const stamp = name => `dist/.${name}`;

function stampOf(name) {
  try {
    statSync(`dist/${name}`);
    return readFileSync(stamp(name), 'utf8');
  } catch {
    return null;
  }
}

/** Of names and contents; tests are in no build. */
function hashOf(sources) {
  const hash = createHash('sha256');
  for (const file of [...common, ...sources].flatMap(filesIn)) {
    if (!/\.test\.tsx?$/.test(file)) hash.update(`${file}\0`).update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

function filesIn(path) {
  if (statSync(path).isFile()) return [path];
  return readdirSync(path).sort().flatMap(name => filesIn(`${path}/${name}`));
}
