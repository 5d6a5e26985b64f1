import { randomBytes } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { leaveForRelay } from '../../db/transaction.js';
import type { ActorKind } from '../../shared/vocabulary.js';
import { commitTo } from './audit-chain.js';
import { AuditEntrySchema } from './audit.entity.js';

export interface Act {
  /** What was done, e.g. `proposal.withdraw`, `review.take`. Never a single vote. */
  readonly act: string;
  /** SYSTEM for what a rule did, a crossed threshold above all: no voter may be derived from it. */
  readonly actorKind: ActorKind;
  /** The member who did it; null for the system. */
  readonly actorId: string | null;
  readonly subjectType: 'Proposal' | 'Review' | 'Member' | 'Department' | 'Setting';
  readonly subjectId: string;
  /** Public facts as plain JSON, e.g. `{ from, to }`. Nothing personal: it can never be removed. */
  readonly details: object;
  /** What a person wrote, e.g. a reason. Only a commitment enters the chain, so that it can be removed. */
  readonly personalText?: string | null;
  readonly at: Date;
}

/** Writes an audit entry in the transaction of `tx`. Throws when an act of the system names a member. */
export async function recordAct(tx: EntityManager, { personalText: text = null, ...act }: Act): Promise<void> {
  if (act.actorKind === 'SYSTEM' && act.actorId !== null) throw new Error('An act of the system has no member.');
  const textSalt = text === null ? null : randomBytes(16).toString('hex');
  await tx.insert(AuditEntrySchema, {
    ...act,
    text,
    textSalt,
    textCommitment: text === null || textSalt === null ? null : commitTo(textSalt, text),
  });
  leaveForRelay(tx);
}
