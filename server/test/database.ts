/** Databases for tests, each a copy of one that was migrated once for the whole run (see setup/database-server.ts). */
import { randomBytes } from 'node:crypto';
import { Client } from 'pg';

export interface TestDatabase {
  readonly url: string;
  /** Also ends connections that are still open. */
  drop(): Promise<void>;
}

/** A migrated database of the test file's own; takes about 30 ms. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const { TEST_DATABASE_URL, TEST_DATABASE_TEMPLATE } = process.env;
  if (!TEST_DATABASE_URL || !TEST_DATABASE_TEMPLATE) throw new Error('Run tests by `npm test` or `npm run jest -- PATH`.');
  const name = `oasis_test_${randomBytes(6).toString('hex')}`;
  const url = new URL(TEST_DATABASE_URL);
  url.pathname = `/${name}`;
  await execute(TEST_DATABASE_URL, `CREATE DATABASE ${name} TEMPLATE ${TEST_DATABASE_TEMPLATE}`);
  return {
    url: url.href,
    async drop() {
      // WITH (FORCE) would fail on a vacuum that happens to run, which belongs to nobody; without, it is sent away.
      await execute(TEST_DATABASE_URL, `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE datname = '${name}' AND usename = current_user`);
      await execute(TEST_DATABASE_URL, `DROP DATABASE ${name}`);
    },
  };
}

async function execute(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}
