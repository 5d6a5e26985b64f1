/** Starts the real server and really kills it: as root, as an ordinary user, each in a checkout closed to others. */
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeCheckout, users, type Checkout, type User } from '../../../test/embedded/checkout.js';
import { eventually, killApps, processesWith, runApp, type RunningApp } from '../../../test/embedded/run.js';

const self = process.getuid!();
const ordinary = users.find(({ uid }) => (self === 0 ? uid > 0 && uid < 65534 : uid === self))!;
const cases: [string, User][] = self === 0
  ? [['root', users.find(({ uid }) => uid === 0)!], ['an ordinary user', ordinary]]
  : [['an ordinary user', ordinary]];

describe.each(cases)('the embedded PostgreSQL, started by %s', (_, user) => {
  let checkout: Checkout;
  let dataDir: string;

  beforeAll(() => {
    checkout = makeCheckout(user);
  });
  beforeEach(() => {
    dataDir = checkout.newDataDir();
  });
  afterEach(() => killApps(checkout.around));
  afterAll(() => checkout.remove());

  /** Starts an app and waits for it; `name` finds its server's processes. */
  async function up(mode?: string): Promise<RunningApp & { url: string; name: string; postmaster: number }> {
    const app = runApp(checkout, dataDir, mode);
    const url = (await app.line('ready')).slice('ready '.length);
    const [row] = await app.query('SHOW cluster_name');
    return { ...app, url, name: row!['cluster_name'] as string, postmaster: postmasterPid() };
  }
  const postmasterPid = (): number => parseInt(readFileSync(join(dataDir, 'postgresql/postmaster.pid'), 'utf8'), 10);
  const noProcessLeft = (name: string): Promise<void> =>
    eventually('all server processes are gone', () => processesWith(name).length === 0);

  test('is a durable PostgreSQL 18 whose trigrams see Hangul, open to no port', async () => {
    const { query } = await up();
    const settings = await query(`SELECT name, setting FROM pg_settings WHERE name IN
      ('fsync', 'full_page_writes', 'synchronous_commit', 'listen_addresses', 'server_encoding', 'TimeZone') ORDER BY name`);
    expect(Object.fromEntries(settings.map(row => [row['name'], row['setting']]))).toEqual({
      fsync: 'on', full_page_writes: 'on', synchronous_commit: 'on', listen_addresses: '', server_encoding: 'UTF8', TimeZone: 'UTC',
    });
    await query('CREATE EXTENSION pg_trgm');
    const [row] = await query(`SELECT similarity('심야버스를', '심야버스') > 0.5 AS hangul, usesuper AS superuser,
      current_setting('server_version_num')::int / 10000 AS version FROM pg_user WHERE usename = current_user`);
    expect(row).toEqual({ hangul: true, superuser: false, version: 18 });
  });

  test('SIGTERM stops it in order; data is there at the next start', async () => {
    const first = await up();
    await first.query('CREATE TABLE kept AS SELECT 11 AS votes');
    first.kill('SIGTERM');
    await first.line('stopped');
    expect(await first.ended).toBe(0);
    expect(processesWith(first.name)).toEqual([]);
    expect(readFileSync(join(dataDir, 'postgres.log'), 'utf8')).toMatch(/database system is shut down\n$/);

    const second = await up();
    expect(await second.query('SELECT votes FROM kept')).toEqual([{ votes: 11 }]);
  });

  test('Ctrl-C reaches the app, not the server: work in hand is finished first', async () => {
    const app = await up();
    app.interruptGroup();
    await app.line('stopped');
    expect(await app.ended).toBe(0);
    expect(processesWith(app.name)).toEqual([]);
  });

  test('a second start on the folder is refused in one line, and the first goes on', async () => {
    const first = await up();
    const second = runApp(checkout, dataDir);
    expect(await second.line('refused')).toMatch(
      new RegExp(`^refused Process ${first.pid} already uses the data folder .*${dataDir}\\. Stop it first, or set DATA_DIR`),
    );
    expect(await second.ended).toBe(1);
    expect(await first.query('SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  test('of many that start at once, one gets the folder', async () => {
    const apps = Array.from({ length: 4 }, () => runApp(checkout, dataDir));
    const outcomes = await Promise.all(apps.map(async app => (await app.line('ready', 'refused')).split(' ')[0]));
    expect(outcomes.sort()).toEqual(['ready', 'refused', 'refused', 'refused']);
  });

  test('kill -9 of the app leaves no process behind and loses nothing', async () => {
    const app = await up();
    await app.query('CREATE TABLE kept AS SELECT 11 AS votes');
    app.kill('SIGKILL');
    await app.ended;
    await noProcessLeft(app.name);
    expect(await (await up()).query('SELECT votes FROM kept')).toEqual([{ votes: 11 }]);
  });

  test('a start right after kill -9 waits for the old server to end', async () => {
    const app = await up();
    app.kill('SIGKILL');
    await app.ended;
    expect(await (await up()).query('SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  test('an orphaned server, whose guard was killed too, is ended at the next start', async () => {
    const app = await up();
    const guard = processesWith(app.name).filter(pid => readFileSync(`/proc/${pid}/comm`, 'utf8').trim() === 'sh');
    expect(guard).toHaveLength(1);
    // The postmaster takes the violent death of a child for a crash and starts again within itself.
    process.kill(guard[0]!, 'SIGKILL');
    app.kill('SIGKILL');
    await app.ended;
    expect(processesWith(app.name)).toContain(app.postmaster);

    const next = await up();
    expect(await next.line('info')).toBe('info Ended a database server that a killed process had left.');
    expect(processesWith(app.name)).not.toContain(app.postmaster);
  });

  test('kill -9 of the postmaster: it is started again under the same url', async () => {
    const app = await up();
    await app.query('CREATE TABLE kept AS SELECT 11 AS votes');
    process.kill(app.postmaster, 'SIGKILL');
    expect(await app.line('warn')).toBe('warn The embedded PostgreSQL ended by SIGKILL; starting it again.');
    await eventually('it answers', () =>
      app.query('SELECT votes FROM kept').then(rows => rows[0]!['votes'] === 11, () => false));
    app.kill('SIGTERM');
    await app.line('stopped');
    expect(processesWith(app.name)).toEqual([]);
  });

  test('when it can not be started again, the app is told why', async () => {
    const app = await up();
    rmSync(join(dataDir, 'postgresql/global/pg_control'));
    process.kill(app.postmaster, 'SIGKILL');
    expect(await app.line('lost')).toMatch(/^lost The embedded PostgreSQL ended .* at its start: .*pg_control/);
    app.kill('SIGKILL');
  });

  test('kill -9 of the postmaster and the app together: the next start works', async () => {
    const app = await up();
    await app.query('CREATE TABLE kept AS SELECT 11 AS votes');
    process.kill(app.postmaster, 'SIGKILL');
    app.kill('SIGKILL');
    await app.ended;
    expect(await (await up()).query('SELECT votes FROM kept')).toEqual([{ votes: 11 }]);
  });

  test('a stale postmaster.pid whose number belongs to another process does not stop a start', async () => {
    const app = await up();
    app.kill('SIGTERM');
    await app.ended;
    // PostgreSQL believes it of processes that it may send signals to.
    const other = spawn('sleep', ['60'], self === 0 ? { uid: user.uid || 65534 } : {});
    writeFileSync(join(dataDir, 'postgresql/postmaster.pid'), `${other.pid}\n${dataDir}/postgresql\n1\n5432\n\n\n`);
    await up();
    expect(other.exitCode ?? other.signalCode).toBeNull();
    other.kill();
  });

  test('a tool joins the server of the app and leaves it alone at its end', async () => {
    const app = await up();
    const tool = await up('join');
    expect(tool.url).toBe(app.url);
    tool.kill('SIGTERM');
    await tool.line('stopped');
    expect(await app.query('SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  test('a tool without an app has a server of its own, which ends with it', async () => {
    const tool = await up('join');
    tool.kill('SIGTERM');
    await tool.line('stopped');
    expect(processesWith(tool.name)).toEqual([]);
  });

  test('what an interrupted first start left is made anew; another major version is refused', async () => {
    mkdirSync(join(dataDir, 'postgresql.part'), { recursive: true });
    writeFileSync(join(dataDir, 'postgresql.part/PG_VERSION'), '18\n');
    spawnSync('chown', ['-R', `${user.uid}:${user.gid}`, dataDir]);
    const app = await up();
    app.kill('SIGTERM');
    await app.ended;
    writeFileSync(join(dataDir, 'postgresql/PG_VERSION'), '17\n');
    expect(await runApp(checkout, dataDir).line('refused')).toMatch(/was made by PostgreSQL 17, this is 18/);
  });

  test('a data folder with a path too long for a socket works', async () => {
    dataDir = join(dataDir, 'long'.repeat(30));
    const app = await up();
    const socketFolder = /@(\/tmp\/oasis-[0-9a-f]{12}):/.exec(decodeURIComponent(app.url))![1]!;
    app.kill('SIGTERM');
    await app.ended;
    expect(existsSync(socketFolder)).toBe(false);
  });
});

// Only root can play several users.
if (self === 0) describe('the embedded PostgreSQL and other users', () => {
  let checkout: Checkout;
  afterEach(async () => {
    await killApps(checkout.around);
    checkout.remove();
  });

  const nobody = users.find(({ uid }) => uid === 65534)!;
  /** What a connection of `nobody` comes to. Node is run from its own place, which is open. */
  function connectAsNobody(socketFolder: string): string {
    const script = `
      const socket = require('node:net').connect(${JSON.stringify(`${socketFolder}/.s.PGSQL.5432`)});
      socket.on('error', error => console.log(error.code));
      const user = Buffer.from('user\\0oasis\\0database\\0oasis\\0\\0');
      const head = Buffer.alloc(8);
      head.writeInt32BE(8 + user.length, 0);
      head.writeInt32BE(196608, 4);
      socket.on('connect', () => socket.write(Buffer.concat([head, user])));
      socket.on('data', data => { console.log(String(data)); socket.destroy(); });`;
    return spawnSync(join(openNode(), 'node'), ['-e', script], { uid: nobody.uid, gid: nobody.gid, cwd: '/', encoding: 'utf8' }).stdout;
  }
  function openNode(): string {
    const folder = join(checkout.node, '../..');
    spawnSync('cp', [checkout.node, folder]);
    return folder;
  }

  test.each(['root', ordinary.name])('the server of %s lets nobody in, by its folder and by its own rules', async name => {
    checkout = makeCheckout(users.find(each => each.name === name)!);
    const dataDir = checkout.newDataDir();
    const app = runApp(checkout, dataDir);
    await app.line('ready');
    expect(connectAsNobody(join(dataDir, 'socket'))).toContain('EACCES');
    // Should somebody open the folders, the kernel still tells the server who is there.
    for (const folder of [join(dataDir, '../..'), join(dataDir, '..'), dataDir, join(dataDir, 'socket')]) chmodSync(folder, 0o777);
    expect(connectAsNobody(join(dataDir, 'socket'))).toMatch(/Peer authentication failed for user "oasis"/);
  });

  test('as root, a data folder below a closed one is refused, naming that one', async () => {
    checkout = makeCheckout(users.find(({ uid }) => uid === 0)!);
    const closed = join(checkout.node, '..');
    expect(await runApp(checkout, join(closed, 'data')).line('refused')).toMatch(
      `started by root it runs as another user, and ${closed} (mode 700) is closed to others. Set DATA_DIR`,
    );
  });
});
