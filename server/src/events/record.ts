/** How services tell what happened: inside their own transaction, so that it is told exactly if it happened. */
import type { EntityManager } from '@mikro-orm/postgresql';
import { leaveForRelay } from '../db/transaction.js';
import { EventSchema, LiveSignalSchema } from './event.entity.js';

export interface NewEvent {
  /** Who follows this topic gets the event, e.g. `proposal-status`. */
  readonly topic: string;
  /** Past tense, e.g. `ProposalStatusChanged`. */
  readonly type: string;
  /** The UUID of what it happened to. */
  readonly subjectId: string;
  /** Plain JSON. Rendered for readers later, so keep ids in it rather than texts that may be hidden. */
  readonly payload: object;
  readonly at: Date;
}

/**
 * Stores the event in the transaction of `tx`. Call it after the subject's row is locked: then the order
 * of events about one subject is the order of what happened to it.
 */
export async function record(tx: EntityManager, event: NewEvent): Promise<void> {
  await tx.insert(EventSchema, event);
  leaveForRelay(tx);
}

export interface NewSignal {
  readonly topic: string;
  readonly subjectId: string;
  /** The new state with its `version`, as plain JSON. */
  readonly payload: { readonly version: number };
}

/** Stores "this subject has a newer state" in the transaction of `tx`. States in between may be skipped. */
export async function signal(tx: EntityManager, newest: NewSignal): Promise<void> {
  await tx.insert(LiveSignalSchema, newest);
  leaveForRelay(tx);
}
