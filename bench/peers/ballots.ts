/**
 * Votes without HTTP, in a process of their own: our ballot box as the app makes it, the textbook transaction, and the
 * bound of one statement. All on the product's own tables, on a proposal of each run's own.
 */
import 'reflect-metadata';
import pg from 'pg';
import { readConfig } from '../../server/src/config.js';
import { createOrm } from '../../server/src/db/orm.js';
import { readGeneratedCitizens } from '../../server/src/features/member/generated-citizens.js';
import { systemClock } from '../../server/src/shared/clock.js';
import { createServices } from '../../server/src/services.js';
import { closedLoop, type LoopResult } from '../loads/closed-loop.js';
import { quantile } from '../report/statistics.js';
import { answerQuestions } from './control.js';
import { castByTheBook } from './textbook-vote.js';

export interface BallotRun {
  readonly proposalId: string;
  readonly waiting: number;
  /** At most; the textbook would take minutes for all. */
  readonly votes: number;
}

export interface BallotResult {
  readonly receipts: number;
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
}

const config = readConfig();
const orm = await createOrm(config.DATABASE_URL!, { poolMax: config.DATABASE_POOL });
const { ballotBox } = await createServices({
  orm, clock: systemClock, relay: { poke: () => undefined },
  auth: {
    sessionSecret: config.SESSION_SECRET!, personSecret: config.PERSON_SECRET!, publicUrl: config.PUBLIC_URL,
    sessionDays: config.SESSION_DAYS, rateLimits: config.rateLimits,
  },
  votes: { batchSize: config.VOTE_BATCH, queueSize: config.VOTE_QUEUE },
});
const pool = new pg.Pool({ connectionString: config.DATABASE_URL!, max: 20 });
const citizens = await readGeneratedCitizens(orm.em.fork(), 1_000_000);

const summary = ({ done, seconds, latencies }: LoopResult): BallotResult =>
  ({ receipts: done, perSecond: done / seconds, p50: quantile(latencies, 0.5), p99: quantile(latencies, 0.99) });

/** Each citizen once, until there are none left. */
async function everybody({ waiting, votes }: BallotRun, cast: (citizen: (typeof citizens)[number]) => Promise<unknown>): Promise<BallotResult> {
  const voters = citizens.slice(0, votes);
  let next = 0;
  return summary(await closedLoop(waiting, async () => {
    const citizen = voters[next++];
    if (!citizen) return false;
    await cast(citizen);
    return true;
  }));
}

answerQuestions({
  groupCommit: (run: BallotRun) =>
    everybody(run, ({ personId, memberId }) => ballotBox.cast({ proposalId: run.proposalId, personId, memberId })),
  textbook: (run: BallotRun) => everybody(run, ({ personId }) => castByTheBook(pool, run.proposalId, personId)),
  async oneStatement({ proposalId, votes }: BallotRun): Promise<BallotResult> {
    const persons = citizens.slice(0, votes).map(({ personId }) => personId);
    const began = performance.now();
    await pool.query(`
      with stored as (
        insert into vote (proposal_id, round, person_id, revision, cast_at)
        select $1, 1, person_id, 1, now() from unnest($2::uuid[]) as p (person_id) returning 1
      ) update proposal set vote_count = vote_count + (select count(*) from stored) where id = $1`, [proposalId, persons]);
    const ms = performance.now() - began;
    return { receipts: persons.length, perSecond: persons.length / (ms / 1000), p50: ms, p99: ms };
  },
});
