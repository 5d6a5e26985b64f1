/**
 * Ends rounds whose last instant has passed. When the job runs decides nothing: a vote after the last
 * instant is refused by the clock, whether the round has been ended here or not.
 */
import { sql } from 'kysely';
import type { MikroORM } from '@mikro-orm/postgresql';
import type { InTransaction } from '../../db/transaction.js';
import type { Clock } from '../../shared/clock.js';
import { Refusal } from '../../shared/errors.js';
import { takesVotes } from './proposal.policy.js';
import { lockProposal, moveProposal, systemActor } from './proposal.transition.js';

const batchSize = 200;
/** PostgreSQL's advisory lock that an import holds. */
const importLock = 0x0a516;

/**
 * Runs an import, one at a time. An import lives through windows that ended long ago: until it is done,
 * nobody else ends the windows of what it has brought.
 */
export function whileImporting<T>(orm: MikroORM, work: () => Promise<T>): Promise<T> {
  return orm.em.fork().transactional(async tx => {
    const { rows } = await sql<{ free: boolean }>`select pg_try_advisory_xact_lock(${importLock}) as free`.execute(tx.getKysely());
    if (!rows[0]!.free) throw new Refusal('CONFLICT', { why: 'Another import is running.' });
    return work();
  });
}

export class VotingWindows {
  constructor(
    private readonly orm: MikroORM,
    private readonly inTransaction: InTransaction,
    private readonly clock: Clock,
  ) {}

  /** Moves every proposal in VOTING whose round is over to LAPSED. Returns how many. */
  async closeEnded(): Promise<number> {
    let closed = 0;
    for (;;) {
      const ids = await this.#findEnded();
      for (const id of ids) if (await this.close(id)) closed += 1;
      if (ids.length < batchSize) return closed;
    }
  }

  async #findEnded(): Promise<string[]> {
    const { rows } = await sql<{ id: string }>`
      select id from proposal where status = 'VOTING' and voting_closes_at < ${this.clock.now()}
        and (source is null or pg_try_advisory_xact_lock_shared(${importLock}))
      order by voting_closes_at, id limit ${batchSize}`.execute(this.orm.em.fork().getKysely());
    return rows.map(row => row.id);
  }

  /**
   * Moves the proposal to LAPSED if its round is over; says whether it did. One transaction each, so that a
   * hot row never waits for two hundred others.
   */
  close(id: string): Promise<boolean> {
    return this.inTransaction(async tx => {
      const proposal = await lockProposal(tx, id);
      const now = this.clock.now();
      // Another process, or the author, may have been faster.
      if (proposal.status !== 'VOTING' || takesVotes(proposal, now)) return false;
      await moveProposal(tx, proposal, { cause: 'WINDOW_ENDED', to: 'LAPSED', actor: systemActor, at: now });
      return true;
    });
  }
}
