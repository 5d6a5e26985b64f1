/** The votes of each day, counted anew from the votes themselves: for bulk loads and for repairs. */
import { sql, type Kysely } from 'kysely';

/** Fills `daily_tally` for proposals that have no rows in it, in the transaction of `db`. */
export async function countDailyTallies(db: Kysely<unknown>, proposalIds: readonly string[]): Promise<void> {
  await sql`
    insert into daily_tally (proposal_id, round, day, votes)
    select proposal_id, round, (cast_at at time zone 'Asia/Seoul')::date, count(*)
    from vote where proposal_id = any (${[...proposalIds]}::uuid[]) group by 1, 2, 3`.execute(db);
}
