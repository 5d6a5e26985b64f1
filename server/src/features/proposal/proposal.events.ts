/** What happens to proposals, as events for whoever follows them. */
import type { EntityManager } from '@mikro-orm/postgresql';
import { record } from '../../events/record.js';
import type { ProposalStatus } from '../../shared/vocabulary.js';

export const proposalStatusTopic = 'proposal-status';

export interface ProposalStatusChanged {
  /** UUID. */
  readonly proposalId: string;
  /** UUID of the department that answers it. */
  readonly departmentId: string | null;
  readonly from: ProposalStatus;
  readonly to: ProposalStatus;
  /** The public reason, where the step has one. */
  readonly reason: string | null;
  /** RFC 3339. */
  readonly at: string;
}

type Step = Omit<ProposalStatusChanged, 'at'> & { readonly at: Date };

/** Records the step in the transaction of `tx`, after the proposal's row is locked. */
export const recordStatusChange = (tx: EntityManager, { at, ...step }: Step): Promise<void> =>
  record(tx, {
    topic: proposalStatusTopic,
    type: 'ProposalStatusChanged',
    subjectId: step.proposalId,
    payload: { ...step, at: at.toISOString() } satisfies ProposalStatusChanged,
    at,
  });
