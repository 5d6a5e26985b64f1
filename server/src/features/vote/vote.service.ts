/** Casting and withdrawing votes. No other code knows who voted, and nothing here is logged by person. */
import { sql } from 'kysely';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Viewer } from '../../auth/actor.js';
import { instant } from '../../db/rows.js';
import type { InTransaction } from '../../db/transaction.js';
import type { Clock } from '../../shared/clock.js';
import { Refusal } from '../../shared/errors.js';
import { koreanDay } from '../../shared/korean-time.js';
import { refuseCitizensAct, refuseWithdrawVote } from '../proposal/proposal.policy.js';
import { proposalColumns, toProposalRow, type ProposalRow, type RawProposalRow } from '../proposal/proposal.row.js';
import { lockProposal } from '../proposal/proposal.transition.js';
import type { BallotBox, CastResult } from './ballot-box.js';
import { signalTallies, type TallyState } from './tally-signal.js';

export class VoteService {
  constructor(
    private readonly ballotBox: BallotBox,
    private readonly inTransaction: InTransaction,
    private readonly clock: Clock,
  ) {}

  /** Throws UNAUTHENTICATED, FORBIDDEN (officials), NOT_VERIFIED, and what the ballot box refuses. */
  async castVote(viewer: Viewer, proposalId: string): Promise<CastResult> {
    const refusal = refuseCitizensAct(viewer);
    if (refusal) throw new Refusal(refusal);
    return this.ballotBox.cast({ proposalId, personId: viewer!.personId!, memberId: viewer!.memberId });
  }

  /** Its own transaction, which locks the round's proposal first; it never rides in a batch of casts. */
  async withdrawVote(viewer: Viewer, proposalId: string): Promise<TallyState> {
    // Who has no vote to take back must not even lock a row that others wait for.
    const stranger = refuseCitizensAct(viewer);
    if (stranger) throw new Refusal(stranger);
    return this.inTransaction(async tx => {
      const proposal = await lockProposal(tx, proposalId);
      const personId = viewer?.personId ?? null;
      const castAt = personId === null ? null : await readCastAt(tx, proposal, personId);
      const refusal = refuseWithdrawVote(viewer, proposal, castAt !== null, this.clock.now());
      if (refusal) throw new Refusal(refusal);
      await sql`
        delete from vote where proposal_id = ${proposal.id}::uuid and round = ${proposal.round}
          and person_id = ${personId}::uuid`.execute(tx.getKysely());
      await sql`
        update daily_tally set votes = votes - 1 where proposal_id = ${proposal.id}::uuid and round = ${proposal.round}
          and day = ${koreanDay(castAt!)}::date`.execute(tx.getKysely());
      const { rows } = await sql<RawProposalRow>`
        update proposal p set vote_count = p.vote_count - 1, tally_version = p.tally_version + 1
        where p.id = ${proposal.id}::uuid returning ${proposalColumns}`.execute(tx.getKysely());
      const counted = toProposalRow(rows[0]!);
      await signalTallies(tx, [counted.id]);
      return {
        proposalId: counted.id, count: counted.voteCount, version: counted.tallyVersion,
        threshold: counted.threshold, status: counted.status,
      };
    });
  }
}

async function readCastAt(tx: EntityManager, proposal: ProposalRow, personId: string): Promise<Date | null> {
  const { rows } = await sql<{ castAt: string }>`
    select cast_at as "castAt" from vote
    where proposal_id = ${proposal.id}::uuid and round = ${proposal.round} and person_id = ${personId}::uuid`
    .execute(tx.getKysely());
  return rows[0] ? instant(rows[0].castAt) : null;
}
