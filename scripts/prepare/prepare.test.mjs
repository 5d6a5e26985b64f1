/** `prepare.mjs` in a small checkout, with a program in npm's place that writes down how it was called. */
import { spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { refuseOldNode } from './node-version.mjs';

const script = fileURLToPath(new URL('../prepare.mjs', import.meta.url));
let checkout;

const write = (path, text) => {
  mkdirSync(dirname(join(checkout, path)), { recursive: true });
  writeFileSync(join(checkout, path), text);
};
const lock = packages => JSON.stringify({ packages: { '': {}, ...packages } });

/** Installs by copying the lockfile, as npm does at its end, and builds an empty folder, unless told to fail. */
const npm = `
  import { appendFileSync, copyFileSync, existsSync, mkdirSync } from 'node:fs';
  const call = process.argv.slice(2).filter(argument => !argument.startsWith('--')).join(' ');
  appendFileSync('calls', call + '\\n');
  if (existsSync('fail')) process.exit(1);
  if (call === 'ci') {
    mkdirSync('node_modules/.bin', { recursive: true });
    copyFileSync('package-lock.json', 'node_modules/.package-lock.json');
  } else mkdirSync('dist/' + call.split(':')[1], { recursive: true });
`;

function prepare(...args) {
  rmSync(join(checkout, 'calls'), { force: true });
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    cwd: checkout, encoding: 'utf8', env: { ...process.env, npm_execpath: join(checkout, 'npm.mjs'), NODE_ENV: '' },
  });
  const calls = existsSync(join(checkout, 'calls')) ? readFileSync(join(checkout, 'calls'), 'utf8').trim().split('\n').sort() : [];
  return { status, stdout, stderr, calls };
}

beforeEach(() => {
  checkout = mkdtempSync(join(tmpdir(), 'oasis-prepare-'));
  write('npm.mjs', npm);
  write('package.json', '{}');
  write('package-lock.json', lock({ 'node_modules/a': { version: '1.0.0', integrity: 'x' } }));
  write('.swcrc', '{}');
  write('server/src/main.ts', 'export {};');
  write('client/src/main.tsx', 'export {};');
});
afterEach(() => rmSync(checkout, { recursive: true }));

test('installs when nothing is there, once, and says so in one line beside the output', () => {
  expect(prepare()).toEqual({ status: 0, stdout: '', stderr: expect.stringMatching(/^Installing packages.*\n$/), calls: ['ci'] });
  expect(prepare()).toEqual({ status: 0, stdout: '', stderr: '', calls: [] });
});

test('installs when the lockfile names another version, whatever the times of the files', () => {
  prepare();
  write('package-lock.json', lock({ 'node_modules/a': { version: '1.0.0', integrity: 'x' } }));
  expect(prepare().calls).toEqual([]);
  write('package-lock.json', lock({ 'node_modules/a': { version: '1.0.1', integrity: 'y' } }));
  expect(prepare().calls).toEqual(['ci']);
});

test('does not miss what only other platforms need, but everything else', () => {
  prepare();
  write('package-lock.json', lock({
    'node_modules/a': { version: '1.0.0', integrity: 'x' }, 'node_modules/b': { version: '1.0.0', optional: true },
  }));
  expect(prepare().calls).toEqual([]);
  write('package-lock.json', lock({
    'node_modules/a': { version: '1.0.0', integrity: 'x' }, 'node_modules/b': { version: '1.0.0', dev: true },
  }));
  expect(prepare().calls).toEqual(['ci']);
});

test('a failed installation stops the command', () => {
  write('fail', '');
  expect(prepare('--build')).toMatchObject({ status: 1, stderr: expect.stringMatching(/could not be installed/), calls: ['ci'] });
});

test('builds what has changed, and only that', () => {
  expect(prepare('--build').calls).toEqual(['ci', 'run build:client', 'run build:server']);
  expect(prepare('--build')).toMatchObject({ stderr: '', calls: [] });
  appendFileSync(join(checkout, 'server/src/main.ts'), '// changed');
  expect(prepare('--build')).toMatchObject({ stderr: 'Building server.\n', calls: ['run build:server'] });
  write('client/src/new.ts', '');
  expect(prepare('--build', '--quiet')).toMatchObject({ stderr: '', calls: ['run build:client'] });
  write('server/src/main.test.ts', '');
  expect(prepare('--build').calls).toEqual([]);
});

test('a build that is gone, or that failed, is made again', () => {
  prepare('--build');
  rmSync(join(checkout, 'dist/client'), { recursive: true });
  expect(prepare('--build').calls).toEqual(['run build:client']);
  write('fail', '');
  write('server/src/new.ts', '');
  expect(prepare('--build')).toMatchObject({ status: 1, stderr: expect.stringMatching(/The build of server failed/) });
  rmSync(join(checkout, 'fail'));
  // Even for the sources of the build before: the failed one may have left half of itself.
  rmSync(join(checkout, 'server/src/new.ts'));
  expect(prepare('--build')).toMatchObject({ status: 0, calls: ['run build:server'] });
});

test.each([['18.20.0', true], ['20.18.3', true], ['20.19.0', false], ['22.1.0', false]])('Node %s is too old: %s', (version, tooOld) => {
  const refuse = () => refuseOldNode(version);
  if (tooOld) expect(refuse).toThrow(`Node ${version} is too old: Oasis needs 20.19 or newer.`);
  else expect(refuse).not.toThrow();
});
