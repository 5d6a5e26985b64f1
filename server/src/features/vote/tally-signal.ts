/** "The tally of this proposal changed": said in the same statement or transaction that changed it. */
import { sql, type RawBuilder } from 'kysely';
import type { EntityManager } from '@mikro-orm/postgresql';
import { leaveForRelay } from '../../db/transaction.js';
import type { ProposalStatus } from '../../shared/vocabulary.js';

/** The public state of a proposal's tally, as it travels to everyone who watches. */
export interface TallyState {
  /** UUID. */
  readonly proposalId: string;
  readonly count: number;
  /** Grows with every change of count, status or threshold, over all rounds. */
  readonly version: number;
  /** The number to be exceeded. */
  readonly threshold: number;
  readonly status: ProposalStatus;
}

export const tallyTopic = (proposalId: string): string => `tally:${proposalId}`;

/** A TallyState out of a row of `proposal` (or anything with its columns). */
export const tallyStateSql = sql<TallyState>`jsonb_build_object(
  'proposalId', id, 'count', vote_count, 'version', tally_version, 'threshold', threshold, 'status', status)`;

/**
 * The statement that signals new tallies, to stand alone or as a part of a larger one.
 * @param from a table expression with the columns id, vote_count, tally_version, threshold, status
 */
export const signalTalliesSql = (from: RawBuilder<unknown>): RawBuilder<unknown> => sql`
  insert into live_signal (topic, subject_id, payload)
  select 'tally:' || id, id, ${tallyStateSql} from ${from}`;

/** Signals the present tallies of the given proposals; call it after they were changed, in their transaction. */
export async function signalTallies(tx: EntityManager, proposalIds: readonly string[]): Promise<void> {
  await signalTalliesSql(sql`proposal where id = any(${proposalIds}::uuid[])`).execute(tx.getKysely());
  leaveForRelay(tx);
}
