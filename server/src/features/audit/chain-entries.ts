import { sql, type Kysely } from 'kysely';
import { hashEntry } from './audit-chain.js';
import { factsColumns, toFacts, type FactsRow } from './audit-rows.js';

const chunk = 1000;

/**
 * Gives unchained entries their place and hashes, in insertion order. Runs in the relay's numbering step,
 * inside its transaction and under the lock of the one `event_stream` row. Answers whether some are left.
 */
export async function chainAuditEntries(tx: Kysely<unknown>): Promise<boolean> {
  const { rows } = await sql<FactsRow>`
    select id, ${factsColumns} from audit_entry where hash is null order by id limit ${chunk}`.execute(tx);
  if (rows.length === 0) return false;
  const { rows: heads } = await sql<{ position: string; hash: string }>`
    select audit_position as position, audit_hash as hash from event_stream`.execute(tx);
  let position = Number(heads[0]!.position);
  let hash = heads[0]!.hash;

  const ids: string[] = [];
  const positions: number[] = [];
  const previous: string[] = [];
  const hashes: string[] = [];
  for (const row of rows) {
    ids.push(row.id);
    previous.push(hash);
    positions.push(++position);
    hashes.push((hash = hashEntry(hash, toFacts(row, position))));
  }
  await sql`
    update audit_entry set position = c.position, previous_hash = c.previous_hash, hash = c.hash
    from unnest(${ids}::bigint[], ${positions}::bigint[], ${previous}::text[], ${hashes}::text[])
      as c (id, position, previous_hash, hash)
    where audit_entry.id = c.id`.execute(tx);
  await sql`update event_stream set audit_position = ${position}, audit_hash = ${hash}`.execute(tx);
  return rows.length === chunk;
}
