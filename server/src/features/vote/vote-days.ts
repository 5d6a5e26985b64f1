/** The votes of each day, counted anew from the votes themselves: for bulk loads and for repairs. */
import { sql, type Kysely } from 'kysely';

/** Fills `vote_day` for proposals that have no rows in it, in the transaction of `db`. */
export async function countVoteDays(db: Kysely<unknown>, proposalIds: readonly string[]): Promise<void> {
  await sql`
    insert into vote_day (proposal_id, round, day, votes)
    select proposal_id, round, (cast_at at time zone 'Asia/Seoul')::date, count(*)
    from vote where proposal_id = any (${[...proposalIds]}::uuid[]) group by 1, 2, 3`.execute(db);
}
