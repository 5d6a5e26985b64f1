/**
 * Started once for a run of tests: a PostgreSQL, the embedded one unless TEST_DATABASE_URL names another, with a
 * migrated template. Says on its output, as JSON, what tests find in their environment; ends when its input does.
 */
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { startEmbeddedPostgres } from '../../src/db/embedded/embedded.js';
import { createOrm, migrate } from '../../src/db/orm.js';

async function openServer(): Promise<{ url: string; stop(): Promise<void> }> {
  const given = process.env['TEST_DATABASE_URL'];
  if (given) return { url: given, stop: async () => undefined };
  const folder = mkdtempSync(join(tmpdir(), 'oasis-test-'));
  const server = await startEmbeddedPostgres({ dataDir: folder, log: { info: console.error, warn: console.error } });
  return {
    url: server.url,
    async stop() {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const server = await openServer();
const template = `oasis_template_${process.pid}`;
const url = new URL(server.url);
url.pathname = `/${template}`;

const admin = new Client({ connectionString: server.url });
await admin.connect();
await admin.query(`CREATE DATABASE ${template}`);
const orm = await createOrm(url.href);
await migrate(orm);
await orm.close();
console.log(JSON.stringify({ TEST_DATABASE_URL: server.url, TEST_DATABASE_TEMPLATE: template }));

await once(process.stdin.resume(), 'end');
await admin.query(`DROP DATABASE ${template}`);
await admin.end();
await server.stop();
