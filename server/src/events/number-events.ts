import { sql, type Kysely } from 'kysely';
import type { NumberingStep } from './relay.js';

const chunk = 1000;

/**
 * Gives committed events the next numbers of the stream, in insertion order. An event that was inserted
 * earlier but committed later gets a later number: no reader that is beyond a number can miss one below it.
 */
export async function numberEvents(db: Kysely<unknown>, steps: readonly NumberingStep[]): Promise<void> {
  let more = await anyWaiting(db);
  while (more) {
    more = await db.transaction().execute(async tx => {
      await sql`select from event_stream for update`.execute(tx);
      // A new snapshot begins with each statement, so this one sees all that committed before the lock was ours.
      const { numAffectedRows: numbered = 0n } = await sql`
        with waiting as (
          select id, topic, (select last_seq from event_stream) + row_number() over (order by id) as seq
          from event where seq is null order by id limit ${chunk}),
        linked as (
          select id, seq, coalesce(
            lag(seq) over (partition by topic order by seq),
            (select max(e.seq) from event e where e.topic = waiting.topic), 0) as previous_seq
          from waiting)
        update event set seq = linked.seq, previous_seq = linked.previous_seq
        from linked where event.id = linked.id`.execute(tx);
      await sql`update event_stream set last_seq = last_seq + ${numbered}`.execute(tx);
      let left = Number(numbered) === chunk;
      for (const step of steps) left = (await step(tx)) || left;
      return left;
    });
  }
}

/** Without a lock, so that the many runs that have nothing to number cost next to nothing. */
async function anyWaiting(db: Kysely<unknown>): Promise<boolean> {
  const { rows } = await sql<{ waiting: boolean }>`
    select exists (select from event where not published and seq is null)
        or exists (select from audit_entry where hash is null) as waiting`.execute(db);
  return rows[0]!.waiting;
}
