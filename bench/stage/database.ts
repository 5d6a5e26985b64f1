/** A real PostgreSQL with fsync on: the embedded one in a folder of the run's own, or databases on the server of DATABASE_URL. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startEmbeddedPostgres } from '../../server/src/db/embedded/embedded.js';
import { atEnd } from './cleanup.js';

export interface DatabaseServer {
  /** An empty database; it is gone at the end of the run. */
  create(name: string): Promise<string>;
}

export async function openDatabaseServer(): Promise<DatabaseServer> {
  const admin = process.env['DATABASE_URL'] ?? (await startOwn());
  await execute(admin, 'show fsync', ([row]) => {
    if (row?.['fsync'] !== 'on') throw new Error('This PostgreSQL runs with fsync off: its votes would not be durable.');
  });
  return {
    async create(name) {
      const database = `oasis_bench_${process.pid}_${name}`;
      await execute(admin, `create database ${database}`);
      atEnd(async () => {
        await execute(admin, `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${database}'`);
        await execute(admin, `drop database if exists ${database}`);
      });
      const url = new URL(admin);
      url.pathname = `/${database}`;
      return url.href;
    },
  };
}

async function startOwn(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'oasis-bench-'));
  atEnd(() => rmSync(folder, { recursive: true, force: true }));
  const server = await startEmbeddedPostgres({ dataDir: folder, log: { info: () => undefined, warn: console.error } });
  atEnd(() => server.stop());
  return server.url;
}

async function execute(url: string, sql: string, look: (rows: Record<string, unknown>[]) => void = () => undefined): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    look((await client.query<Record<string, unknown>>(sql)).rows);
  } finally {
    await client.end();
  }
}
