/**
 * Ends rounds whose last instant has passed. When the job runs decides nothing: a vote after the last
 * instant is refused by the clock, whether the round has been ended here or not.
 */
import { sql } from 'kysely';
import type { MikroORM } from '@mikro-orm/postgresql';
import type { InTransaction } from '../../db/transaction.js';
import type { Clock } from '../../shared/clock.js';
import { takesVotes } from './proposal.policy.js';
import { lockProposal, moveProposal, systemActor } from './proposal.transition.js';

const batchSize = 200;

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
      for (const id of ids) if (await this.#close(id)) closed += 1;
      if (ids.length < batchSize) return closed;
    }
  }

  async #findEnded(): Promise<string[]> {
    const { rows } = await sql<{ id: string }>`
      select id from proposal where status = 'VOTING' and voting_closes_at < ${this.clock.now()}
      order by voting_closes_at, id limit ${batchSize}`.execute(this.orm.em.fork().getKysely());
    return rows.map(row => row.id);
  }

  /** One transaction each, so that a hot row never waits for two hundred others. */
  #close(id: string): Promise<boolean> {
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
