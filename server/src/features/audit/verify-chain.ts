import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { commitTo, hashEntry } from './audit-chain.js';
import { factsColumns, toFacts, type FactsRow } from './audit-rows.js';

export type ChainVerdict =
  | { readonly intact: true; readonly length: number; readonly head: string }
  | {
      readonly intact: false;
      /** The first place where the chain does not hold. */
      readonly position: number;
      readonly why: 'missing' | 'previousHash' | 'hash' | 'text' | 'head';
    };

interface ChainRow extends FactsRow {
  position: string;
  previous_hash: string;
  hash: string;
  text: string | null;
  text_salt: string | null;
}

const chunk = 5000;

/** Recomputes the whole chain, a few thousand entries at a time; 1 million entries take some seconds. */
export async function verifyChain(em: EntityManager): Promise<ChainVerdict> {
  const db = em.fork().getKysely();
  // The head first: entries that come meanwhile lie beyond it and are not judged.
  const { rows: heads } = await sql<{ length: string; hash: string }>`
    select audit_position as length, audit_hash as hash from event_stream`.execute(db);
  const length = Number(heads[0]!.length);
  let position = 0;
  let hash = '';
  while (position < length) {
    const { rows } = await sql<ChainRow>`
      select id, position, previous_hash, hash, text, text_salt, ${factsColumns} from audit_entry
      where position > ${position} and position <= ${length} order by position limit ${chunk}`.execute(db);
    if (rows.length === 0) return { intact: false, position: position + 1, why: 'missing' };
    for (const row of rows) {
      const at = ++position;
      if (Number(row.position) !== at) return { intact: false, position: at, why: 'missing' };
      if (row.previous_hash !== hash) return { intact: false, position: at, why: 'previousHash' };
      if (row.hash !== hashEntry(hash, toFacts(row, at))) return { intact: false, position: at, why: 'hash' };
      if (row.text !== null && commitTo(row.text_salt ?? '', row.text) !== row.text_commitment) {
        return { intact: false, position: at, why: 'text' };
      }
      hash = row.hash;
    }
  }
  if (hash !== heads[0]!.hash) return { intact: false, position: length, why: 'head' };
  return { intact: true, length, head: hash };
}

/** Entries that no relay has chained yet. */
export async function countUnchained(em: EntityManager): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from audit_entry where hash is null`.execute(em.fork().getKysely());
  return rows[0]!.count;
}
