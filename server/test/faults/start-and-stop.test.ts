/** The process that `npm start` runs, on an embedded database of its own: signals, a second start, starts that fail. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { createOrm } from '../../src/db/orm.js';
import { testAuth } from '../auth-settings.js';
import { createTestDatabase } from '../database.js';
import { eventually, processesWith } from '../embedded/run.js';
import { freePort } from '../free-port.js';
import { startServerProcess, type ServerProcess } from '../server-process.js';

let dataDir: string;
const running: ServerProcess[] = [];

/** Without DATABASE_URL. */
async function start(environment: Record<string, string> = {}): Promise<ServerProcess> {
  const server = await startServerProcess('', { DATA_DIR: dataDir, ...environment });
  running.push(server);
  return server;
}
const noDatabaseLeft = (): Promise<void> => eventually('the database has ended', () => processesWith(dataDir).length === 0);

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'oasis-start-'));
});
afterEach(async () => {
  for (const server of running.splice(0)) await server.kill();
  await noDatabaseLeft();
  rmSync(dataDir, { recursive: true });
});

test.each(['SIGINT', 'SIGTERM'] as const)('%s stops it in order, with its database', async signal => {
  const { child, url } = await start();
  expect((await fetch(`${url}/readyz`)).status).toBe(200);
  const ended = new Promise(resolve => child.once('exit', (code, by) => resolve({ code, by })));
  child.kill(signal);
  expect(await ended).toEqual({ code: 0, by: null });
  expect(processesWith(dataDir)).toEqual([]);
});

test('a signal during the start stops it too', async () => {
  const { DATABASE_URL: _, ...environment } = process.env;
  const child = spawn(process.execPath, ['--import', '@swc-node/register/esm-register', 'server/src/main.ts'], {
    stdio: 'ignore', env: { ...environment, DATA_DIR: dataDir, PORT: String(await freePort()) },
  });
  const ended = new Promise(resolve => child.once('exit', (code, by) => resolve({ code, by })));
  await eventually('the database server is there', () => processesWith(`${dataDir}/postgresql`).length > 0);
  child.kill('SIGINT');
  expect(await ended).toEqual({ code: 0, by: null });
  await noDatabaseLeft();
}, 60_000);

test('a signal while the demonstration is being filled leaves a whole one', async () => {
  const database = await createTestDatabase();
  const orm = await createOrm(database.url, { poolMax: 2 });
  const count = async (table: 'member' | 'proposal'): Promise<number> =>
    Number((await orm.em.fork().execute<{ count: string }[]>(`select count(*) from ${table}`))[0]!.count);
  const child = spawn(process.execPath, ['--import', '@swc-node/register/esm-register', 'server/src/main.ts'], {
    stdio: 'ignore',
    env: {
      ...process.env, DATABASE_URL: database.url, DEMO: 'on', PORT: String(await freePort()),
      SESSION_SECRET: testAuth.sessionSecret, PERSON_SECRET: testAuth.personSecret,
    },
  });
  const ended = new Promise(resolve => child.once('exit', (code, by) => resolve({ code, by })));
  while ((await count('member')) === 0 && child.exitCode === null) await delay(10);
  expect(await count('proposal')).toBeLessThan(20);
  child.kill('SIGINT');
  expect(await ended).toEqual({ code: 0, by: null });
  expect(await count('proposal')).toBeGreaterThanOrEqual(20);
  await orm.close();
  await database.drop();
}, 60_000);

test('a second start on the same data folder is refused in one line, and the first goes on', async () => {
  const first = await start();
  await expect(start()).rejects.toThrow(new RegExp(
    `^The server ended with 1: Oasis can't start\\. Process ${first.child.pid!} already uses the data folder ${dataDir}\\. `
    + 'Stop it first, or set DATA_DIR to another folder\\.\n$',
  ));
  expect((await fetch(`${first.url}/readyz`)).status).toBe(200);
});

test('a start that fails leaves no database behind', async () => {
  const port = await freePort();
  const other = createServer();
  await new Promise<void>(resolve => other.listen(port, '127.0.0.1', resolve));
  await expect(start({ PORT: String(port) })).rejects.toThrow(/^The server ended with 1: Oasis can't start\. .*EADDRINUSE.*\n$/);
  other.close();
  await noDatabaseLeft();
});
