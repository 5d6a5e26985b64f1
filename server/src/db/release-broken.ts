/**
 * Gives back connections that broke while they were in use. Kysely releases the connection of a transaction after
 * its BEGIN, COMMIT or ROLLBACK has gone through, which on a broken one never happens: without this each transaction
 * under way when PostgreSQL dies would take a place in the pool for ever.
 */
import type { Pool, PoolClient } from 'pg';

export function releaseBroken(pool: Pool): void {
  const inUse = new WeakSet<PoolClient>();
  pool.on('acquire', client => inUse.add(client));
  pool.on('release', (_, client) => inUse.delete(client));
  pool.on('connect', client => {
    // Whoever holds it has heard by now: what it was asked has failed, and so will all that it is asked.
    client.once('end', () => {
      if (!inUse.has(client)) return;
      client.release(true);
      // It never comes back to the pool; its holder may give it back all the same.
      client.release = () => undefined;
    });
  });
}
