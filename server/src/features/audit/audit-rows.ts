import { sql } from 'kysely';
import { instant } from '../../db/rows.js';
import type { ChainedFacts } from './audit-chain.js';

/** The columns that enter the hash. */
export const factsColumns = sql`act, subject_type, subject_id, actor_kind, actor_id, details, text_commitment, at`;

export interface FactsRow {
  id: string;
  act: string;
  subject_type: string;
  subject_id: string;
  actor_kind: string;
  actor_id: string | null;
  details: unknown;
  text_commitment: string | null;
  at: string;
}

export const toFacts = (row: FactsRow, position: number): ChainedFacts => ({
  position,
  act: row.act,
  subjectType: row.subject_type,
  subjectId: row.subject_id,
  actorKind: row.actor_kind,
  actorId: row.actor_id,
  details: row.details,
  textCommitment: row.text_commitment,
  at: instant(row.at).toISOString(),
});
