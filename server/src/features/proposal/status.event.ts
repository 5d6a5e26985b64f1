/** The event that tells of every step of a proposal's way. */
import type { EntityManager } from '@mikro-orm/postgresql';
import { record } from '../../events/record.js';
import type { ProposalStatus } from '../../shared/vocabulary.js';

export const statusTopic = 'proposal-status';

export interface StatusChange {
  /** UUID. */
  readonly proposalId: string;
  /** UUID of the department that answers it. */
  readonly departmentId: string | null;
  readonly from: ProposalStatus;
  readonly to: ProposalStatus;
  readonly reason: string | null;
  /** RFC 3339. */
  readonly at: string;
}

/** Records the step in the transaction of `tx`, after the proposal's row is locked. */
export const recordStatusChange = (tx: EntityManager, { at, ...step }: Omit<StatusChange, 'at'> & { at: Date }): Promise<void> =>
  record(tx, {
    topic: statusTopic,
    type: 'ProposalStatusChanged',
    subjectId: step.proposalId,
    payload: { ...step, at: at.toISOString() } satisfies StatusChange,
    at,
  });
