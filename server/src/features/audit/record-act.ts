import { randomBytes } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { leaveForRelay } from '../../db/transaction.js';
import type { ActorKind } from '../../shared/vocabulary.js';
import { commitTo } from './audit-chain.js';
import { AuditEntrySchema } from './audit.entity.js';

export interface Act {
  /** The use case in past tense, e.g. `ProposalWithdrawn`, `ReviewTaken`. Never a single vote. */
  readonly act: string;
  readonly subjectType: 'Proposal' | 'Review' | 'Member' | 'Department' | 'Setting';
  readonly subjectId: string;
  /** SYSTEM for what a rule did, a crossed threshold above all: no voter may be derived from it. */
  readonly actor: { readonly kind: ActorKind; readonly memberId: string | null };
  /** Public facts as plain JSON, e.g. `{ from, to }`. Nothing personal: it can never be removed. */
  readonly details: object;
  /** What a person wrote, e.g. a reason. Only a commitment enters the chain, so that it can be removed. */
  readonly text?: string | null;
  readonly at: Date;
}

/** Writes an audit entry in the transaction of `tx`. Throws when a SYSTEM act names a member. */
export async function recordAct(tx: EntityManager, { actor, text = null, ...act }: Act): Promise<void> {
  if (actor.kind === 'SYSTEM' && actor.memberId !== null) throw new Error('An act of the system has no member.');
  const textSalt = text === null ? null : randomBytes(16).toString('hex');
  await tx.insert(AuditEntrySchema, {
    ...act,
    actorKind: actor.kind,
    actorId: actor.memberId,
    text,
    textSalt,
    textCommitment: text === null || textSalt === null ? null : commitTo(textSalt, text),
  });
  leaveForRelay(tx);
}
