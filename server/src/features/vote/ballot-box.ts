/** How a vote is stored: the one way in for single citizens, imports and tests alike. */
import type { TallyState } from './tally-signal.js';

/** One cast of one citizen. All ids are UUIDs. */
export interface Ballot {
  readonly proposalId: string;
  readonly personId: string;
  /** The person's account, to refuse authors their own proposal. Never stored with the vote. */
  readonly memberId: string;
}

export interface Receipt {
  readonly castAt: Date;
  /** The revision of the text the vote was cast on. */
  readonly revision: number;
}

export interface CastResult {
  readonly receipt: Receipt;
  /** The round that the vote counts in. */
  readonly round: number;
  /** The tally at the time of the answer, this vote included. */
  readonly tally: TallyState;
}

export interface BallotBox {
  /**
   * Stores the vote, durably before it answers; a second cast answers with the first one's receipt.
   * Throws NOT_FOUND, VOTING_CLOSED, OWN_PROPOSAL, or RATE_LIMITED when too many casts are waiting.
   */
  cast(ballot: Ballot): Promise<CastResult>;
}
