/** What a test asks of a worker: a process of its own with all services on the test's database. */
import type { DecisionOutcome } from '../../src/shared/vocabulary.js';

/** A member as the services know them. UUIDs. */
export interface TestActor {
  readonly memberId: string;
  readonly personId: string | null;
  readonly official?: { readonly departmentId: string };
}

export type Command =
  | { readonly do: 'castVote'; readonly by: TestActor; readonly proposalId: string }
  | { readonly do: 'withdrawVote'; readonly by: TestActor; readonly proposalId: string }
  | { readonly do: 'closeEnded' }
  | { readonly do: 'takeReview'; readonly by: TestActor; readonly reviewId: string }
  | { readonly do: 'decideReview'; readonly by: TestActor; readonly reviewId: string; readonly outcome: DecisionOutcome };

export interface Request {
  readonly id: number;
  /** The worker's clock from now on, as RFC 3339. */
  readonly now: string;
  readonly command: Command;
}

export interface Answer {
  readonly id: number;
  /** `OK`, the code of a refusal, or `ERROR: …` for what must not happen. */
  readonly result: string;
  /** Instant of the receipt, for casts that went well. */
  readonly castAt?: string;
}
