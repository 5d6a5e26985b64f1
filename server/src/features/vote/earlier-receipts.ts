/** Receipts of ballots that had been cast before. */
import { sql, type Kysely } from 'kysely';
import type { Ballot } from './ballot-box.js';

export interface EarlierReceipt {
  readonly proposalId: string;
  readonly personId: string;
  /** As PostgreSQL writes it. */
  readonly castAt: string;
  readonly revision: number;
}

export const receiptKey = ({ proposalId, personId }: Pick<Ballot, 'proposalId' | 'personId'>): string =>
  `${proposalId} ${personId}`;

/**
 * The receipts that there are, by `receiptKey`. A statement of its own, because the one that stores does not
 * see a row that a rival committed while it waited for the lock.
 */
export async function readEarlierReceipts(db: Kysely<unknown>, ballots: readonly Ballot[]): Promise<Map<string, EarlierReceipt>> {
  if (ballots.length === 0) return new Map();
  const { rows } = await sql<EarlierReceipt>`
    select v.proposal_id as "proposalId", v.person_id as "personId", v.cast_at as "castAt", v.revision
    from unnest(${ballots.map(ballot => ballot.proposalId)}::uuid[],
                ${ballots.map(ballot => ballot.personId)}::uuid[]) as b (proposal_id, person_id)
    join proposal p on p.id = b.proposal_id
    join vote v on v.proposal_id = p.id and v.round = p.round and v.person_id = b.person_id`.execute(db);
  return new Map(rows.map(receipt => [receiptKey(receipt), receipt]));
}
