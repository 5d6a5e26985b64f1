import { sql, type Kysely } from 'kysely';
import type { Broker } from '../broker/broker.js';

const chunk = 2000;

interface SignalRow {
  id: string;
  topic: string;
  payload: { version: number };
}

/**
 * Publishes waiting signals and deletes them, at least once each: a crash before the commit leaves the rows
 * for the next look. Of several for one topic only the newest leaves.
 */
export async function drainSignals(db: Kysely<unknown>, broker: Pick<Broker, 'publish'>): Promise<void> {
  let more = true;
  while (more) {
    more = await db.transaction().execute(async tx => {
      // A lost deletion is harmless, so nobody waits for the disk.
      await sql`set local synchronous_commit = off`.execute(tx);
      const { rows } = await sql<SignalRow>`
        delete from live_signal where id in (
          select id from live_signal order by id limit ${chunk} for update skip locked)
        returning id, topic, payload`.execute(tx);
      const newest = new Map<string, SignalRow>();
      for (const row of rows) {
        const other = newest.get(row.topic);
        if (!other || row.payload.version > other.payload.version) newest.set(row.topic, row);
      }
      await Promise.all(Array.from(newest.values(), row => broker.publish(row.topic, JSON.stringify(row.payload))));
      return rows.length === chunk;
    });
  }
}
