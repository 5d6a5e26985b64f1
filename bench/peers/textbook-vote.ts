import type { Pool } from 'pg';

/** BEGIN, INSERT, UPDATE + 1, COMMIT: what everybody writes first. Gives the count. */
export async function castByTheBook(pool: Pool, proposalId: string, personId: string): Promise<number> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query(
      'insert into vote (proposal_id, round, person_id, revision, cast_at) values ($1, 1, $2, 1, now())', [proposalId, personId]);
    const { rows } = await client.query<{ vote_count: number }>(
      'update proposal set vote_count = vote_count + 1, tally_version = tally_version + 1 where id = $1 returning vote_count', [proposalId]);
    await client.query('commit');
    return rows[0]!.vote_count;
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}
