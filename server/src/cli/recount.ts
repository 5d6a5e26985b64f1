import { findMiscounts, repairCounts } from '../features/vote/recount.js';
import { openReviews } from '../features/review/review.opening.js';
import type { Workbench } from './workbench.js';

export interface RecountReport {
  /** One for each count that differs. */
  readonly lines: readonly string[];
  readonly repaired: number;
}

/** Looks at every count, and sets right what differs if asked to. */
export async function recount({ orm, services, clock }: Workbench, repair: boolean): Promise<RecountReport> {
  const miscounts = await findMiscounts(orm.em.fork());
  const proposals = repair ? [...new Set(miscounts.map(miscount => miscount.proposalId))] : [];
  for (const id of proposals) await services.inTransaction(tx => repairCounts(tx, id, clock.now(), openReviews));
  return {
    lines: miscounts.map(({ number, what, kept, rows }) => `Proposal ${number}: ${kept} ${what} kept, but ${rows} stored.`),
    repaired: proposals.length,
  };
}
