/**
 * A small app around the embedded database, for tests to start and to kill. Says `ready URL` when it is up; stops in
 * order on SIGTERM and on SIGINT, then says `stopped`. What it reads on its input it runs as SQL and answers as JSON.
 * Arguments: the data folder, and `join` for the behaviour of a tool.
 */
import { createInterface } from 'node:readline';
import { Client } from 'pg';
import { joinEmbeddedPostgres, startEmbeddedPostgres } from '../../src/db/embedded/embedded.js';
import { EmbeddedPostgresError } from '../../src/db/embedded/error.js';

const say = (line: string): boolean => process.stdout.write(`${line}\n`);
const [dataDir = '', mode] = process.argv.slice(2);

async function run(): Promise<void> {
  const open = mode === 'join' ? joinEmbeddedPostgres : startEmbeddedPostgres;
  const database = await open({
    dataDir,
    log: { info: message => say(`info ${message}`), warn: message => say(`warn ${message}`) },
    onLost: error => say(`lost ${error.message}`),
  });
  const query = async (sql: string): Promise<unknown> => {
    const client = new Client({ connectionString: database.url });
    await client.connect();
    return client.query(sql).finally(() => client.end());
  };

  createInterface(process.stdin).on('line', sql => {
    query(sql).then(
      result => say(`rows ${JSON.stringify((result as { rows: unknown }).rows)}`),
      (error: unknown) => say(`error ${(error as Error).message}`),
    );
  });
  const stop = async (): Promise<void> => {
    // Work that is in hand when the signal comes still needs the database.
    await query('SELECT pg_sleep(0.2)');
    await database.stop();
    say('stopped');
    process.exit();
  };
  process.once('SIGTERM', () => void stop());
  process.once('SIGINT', () => void stop());
  say(`ready ${database.url}`);
}

run().catch((error: unknown) => {
  say(error instanceof EmbeddedPostgresError ? `refused ${error.message}` : `crashed ${(error as Error).stack}`);
  process.exit(1);
});
