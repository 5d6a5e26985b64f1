/**
 * Lets PostgreSQL keep the plan of a statement it has seen on the same connection. Our statements are few
 * texts with many parameters; planning the larger ones costs as much as running them.
 */
import { createHash } from 'node:crypto';
import type { Pool, PoolClient, QueryConfig } from 'pg';

/** Texts that differ without end (long lists of literals) must not fill the server's memory. */
const mostStatements = 500;
const names = new Map<string, string>();

function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known || names.size >= mostStatements) return known;
  const name = `oasis_${createHash('sha256').update(text).digest('base64url').slice(0, 22)}`;
  names.set(text, name);
  return name;
}

type Query = (config: unknown, ...rest: unknown[]) => unknown;

/** Names every parameterized statement that goes through a connection of the pool, which makes it a prepared one. */
export function prepareStatements(pool: Pool): void {
  pool.on('connect', (client: PoolClient) => {
    const query = client.query.bind(client) as Query;
    const named: Query = (text, values, ...rest) => {
      const name = typeof text === 'string' && Array.isArray(values) && values.length > 0 ? nameOf(text) : undefined;
      return name ? query({ name, text, values } as QueryConfig, ...rest) : query(text, values, ...rest);
    };
    client.query = named as typeof client.query;
  });
}
