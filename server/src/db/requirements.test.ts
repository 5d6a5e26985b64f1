/** What a PostgreSQL is refused for at the start, on a real one. */
import { Client } from 'pg';
import { createTestDatabase, type TestDatabase } from '../../test/database.js';
import { createOrm } from './orm.js';
import { assertFitDatabase } from './requirements.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

async function run(sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: database.url });
  await client.connect();
  return client.query<object>(sql).then(({ rows }) => rows).finally(() => client.end());
}

const otherUrl = (change: (url: URL) => void): string => {
  const url = new URL(database.url);
  change(url);
  return url.href;
};

async function assertFit(url: string): Promise<void> {
  const orm = await createOrm(url, { poolMax: 1 });
  await assertFitDatabase(orm).finally(() => orm.close(true));
}

test('one like ours is fit', async () => {
  await expect(assertFit(database.url)).resolves.toBeUndefined();
});

test.each([
  ['no server', (url: URL) => void (url.port = '1'), /^DATABASE_URL: .*(ECONNREFUSED|ENOENT).*\.$/],
  ['an unknown role', (url: URL) => void (url.username = 'nobody_at_all'), /^DATABASE_URL: .*nobody_at_all.*\.$/],
  ['a name that was mistyped', (url: URL) => void (url.pathname = '/mistyped'), /^DATABASE_URL: database "mistyped" does not exist\.$/],
])('%s is said in one line, and nothing is created', async (_, change, message) => {
  await expect(assertFit(otherUrl(change))).rejects.toMatchObject({ name: 'UnfitDatabase', message: expect.stringMatching(message) });
  expect(await run(`select from pg_database where datname = 'mistyped'`)).toEqual([]);
});

test.each([
  ['encoding is LATIN1', `encoding 'LATIN1' locale 'C'`],
  ["LC_CTYPE C) can't search Korean", `encoding 'UTF8' locale 'C'`],
])('a database whose %s', async (message, options) => {
  await run(`create database unfit template template0 ${options}`);
  try {
    await expect(assertFit(otherUrl(url => void (url.pathname = '/unfit')))).rejects.toThrow(message);
  } finally {
    await run('drop database unfit');
  }
});
