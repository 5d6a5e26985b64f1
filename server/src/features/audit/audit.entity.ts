import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import type { ActorKind } from '../../shared/vocabulary.js';

/**
 * The append-only log of transitions and official acts; a trigger refuses changes. Entries are inserted
 * unchained and get position and hashes in the relay's numbering step, so no writer waits for the head.
 */
export const AuditEntrySchema = defineEntity({
  name: 'AuditEntry',
  tableName: 'audit_entry',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    /** Place in the chain, from 1; null until chained. */
    position: p.bigint('number').nullable(),
    /** `hash` of the entry before it; empty for the first. */
    previousHash: p.text().nullable(),
    /** SHA-256 in hex of `previousHash` and the entry's canonical JSON, see audit-chain.ts. */
    hash: p.text().nullable(),
    act: p.text(),
    subjectType: p.text(),
    subjectId: p.uuid(),
    actorKind: p.text().$type<ActorKind>(),
    actorId: p.uuid().nullable(),
    details: p.json<object>(),
    /** SHA-256 in hex of salt and text. It stays when the text is removed, and so the chain holds. */
    textCommitment: p.text().nullable(),
    textSalt: p.text().nullable(),
    text: p.text().nullable(),
    at: p.datetime(),
  },
});
export type AuditEntry = InferEntity<typeof AuditEntrySchema>;
