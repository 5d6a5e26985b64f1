import { sql, type Kysely } from 'kysely';
import type { Progress } from '../progress.js';

/**
 * Where the search table is empty, does the work without its GIN indexes and builds them afterwards: ten times
 * faster than row by row. Call it in a transaction, so that nobody ever meets the table without them.
 */
export async function withoutSearchIndexes(tx: Kysely<unknown>, progress: Progress, work: () => Promise<void>): Promise<void> {
  const { rows: filled } = await sql`select from proposal_search limit 1`.execute(tx);
  if (filled.length > 0) return work();
  const { rows: indexes } = await sql<{ name: string; definition: string }>`
    select indexname as name, indexdef as definition from pg_indexes
    where schemaname = 'public' and tablename = 'proposal_search' and indexdef like '% USING gin %'`.execute(tx);
  for (const { name } of indexes) await sql`drop index ${sql.table(name)}`.execute(tx);
  await work();
  await sql`set local maintenance_work_mem = '512MB'`.execute(tx);
  await progress.during('search indexes', indexes.length, async advance => {
    for (const { definition } of indexes) {
      await sql.raw(definition).execute(tx);
      advance(1);
    }
  });
}
