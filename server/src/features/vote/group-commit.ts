/**
 * Natural group commit: while one batch is being stored, further casts gather, and the next batch leaves
 * when the last commit returns. No timer: alone, a vote is stored at once; in a rush, hundreds share one
 * transaction and the hot row is locked once for all of them.
 */
import type { EntityManager } from '@mikro-orm/postgresql';
import { leaveForRelay, type InTransaction } from '../../db/transaction.js';
import type { Clock } from '../../shared/clock.js';
import { Refusal } from '../../shared/errors.js';
import type { Ballot, BallotBox, CastResult } from './ballot-box.js';
import { castBatch, type CrossedRound } from './ballot-batch.js';

export interface GroupCommitLimits {
  /** Ballots in one transaction at most. */
  readonly batchSize: number;
  /** Ballots waiting at most; beyond that, casts are refused at once with RATE_LIMITED. */
  readonly queueSize: number;
}

export interface BallotBoxParts {
  readonly em: EntityManager;
  readonly inTransaction: InTransaction;
  /** Poked when votes are stored. */
  readonly relay: { poke(): void };
  /** Called in the transaction of the votes that crossed. */
  readonly openReviews: (tx: EntityManager, rounds: readonly CrossedRound[], now: Date) => Promise<void>;
  readonly clock: Clock;
  readonly limits: GroupCommitLimits;
}

interface Waiting {
  readonly ballot: Ballot;
  readonly promise: Promise<CastResult>;
  readonly resolve: (result: CastResult) => void;
  readonly reject: (reason: unknown) => void;
}

export class GroupCommitBallotBox implements BallotBox {
  /** Casts that wait or are being stored, by person and proposal: a double submit shares one promise. */
  readonly #inFlight = new Map<string, Waiting>();
  readonly #queue: Waiting[] = [];
  #storing = false;

  constructor(private readonly parts: BallotBoxParts) {}

  cast(ballot: Ballot): Promise<CastResult> {
    const key = `${ballot.proposalId} ${ballot.personId}`;
    const twin = this.#inFlight.get(key);
    if (twin) return twin.promise;
    if (this.#queue.length >= this.parts.limits.queueSize) {
      return Promise.reject(new Refusal('RATE_LIMITED', { retryAfter: 1 }));
    }
    const waiting: Waiting = { ballot, ...Promise.withResolvers<CastResult>() };
    this.#inFlight.set(key, waiting);
    const forget = (): void => void this.#inFlight.delete(key);
    waiting.promise.then(forget, forget);
    this.#queue.push(waiting);
    if (!this.#storing) {
      this.#storing = true;
      // One turn later, so that casts that arrived together leave together.
      setImmediate(() => void this.#storeAll());
    }
    return waiting.promise;
  }

  async #storeAll(): Promise<void> {
    while (this.#queue.length > 0) {
      const batch = this.#queue.splice(0, this.parts.limits.batchSize);
      await this.#store(batch);
    }
    this.#storing = false;
  }

  async #store(batch: readonly Waiting[]): Promise<void> {
    try {
      const results = await this.#commit(batch.map(waiting => waiting.ballot));
      results.forEach((result, index) => {
        const waiting = batch[index]!;
        if (result instanceof Refusal) waiting.reject(result);
        else waiting.resolve(result);
      });
    } catch (error) {
      // One ballot that the database won't take must not cost the others their vote. When the database
      // itself is away, all are told so: whoever casts again gets the receipt, stored or not.
      if (batch.length > 1 && isFaultOfData(error)) for (const waiting of batch) await this.#store([waiting]);
      else for (const waiting of batch) waiting.reject(error);
    }
  }

  /**
   * Nearly all ballots are stored by one statement that commits by itself: one round trip. The few that might
   * bring a round over its threshold follow in a transaction, because a review opens with them.
   */
  async #commit(ballots: readonly Ballot[]): Promise<(CastResult | Refusal)[]> {
    const { em, relay, clock } = this.parts;
    const { results } = await castBatch(em.fork().getKysely(), ballots, clock.now(), false);
    relay.poke();
    const left = ballots.filter((_, index) => results[index] === null);
    const crossing = left.length > 0 ? [...(await this.#commitCrossing(left))] : [];
    return results.map(result => result ?? crossing.shift()!);
  }

  #commitCrossing(ballots: readonly Ballot[]): Promise<readonly (CastResult | Refusal)[]> {
    const { inTransaction, openReviews, clock } = this.parts;
    return inTransaction(async tx => {
      const now = clock.now();
      const { results, crossed } = await castBatch(tx.getKysely(), ballots, now, true);
      leaveForRelay(tx);
      if (crossed.length > 0) await openReviews(tx, crossed, now);
      return results.map(result => result ?? new Refusal('CONFLICT'));
    });
  }
}

/** SQLSTATE classes 22 (data exception) and 23 (integrity constraint violation). */
const isFaultOfData = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && /^2[23]/.test(error.code);
