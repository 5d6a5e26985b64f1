import { sql, type Kysely } from 'kysely';
import type { Broker } from '../broker/broker.js';

const chunk = 2000;

interface SignalRow {
  topic: string;
  subjectId: string;
  payload: { version: number };
}

/**
 * Publishes waiting signals and deletes them, at least once each: a crash before the commit leaves the rows
 * for the next look. Of several for one topic only the newest leaves; and only the newest stays when none can,
 * so that a broker that is away for long leaves no more than one for each topic. Throws what publishing threw.
 */
export async function drainSignals(db: Kysely<unknown>, broker: Pick<Broker, 'publish'>): Promise<void> {
  let more = true;
  while (more) {
    const { failures, full } = await db.transaction().execute(tx => drainSome(tx, broker));
    if (failures.length > 0) throw failures[0];
    more = full;
  }
}

async function drainSome(tx: Kysely<unknown>, broker: Pick<Broker, 'publish'>): Promise<{ failures: unknown[]; full: boolean }> {
  // A lost deletion is harmless, so nobody waits for the disk.
  await sql`set local synchronous_commit = off`.execute(tx);
  const { rows } = await sql<SignalRow>`
    delete from live_signal where id in (
      select id from live_signal order by id limit ${chunk} for update skip locked)
    returning topic, subject_id as "subjectId", payload`.execute(tx);
  const newest = new Map<string, SignalRow>();
  for (const row of rows) {
    const other = newest.get(row.topic);
    if (!other || row.payload.version > other.payload.version) newest.set(row.topic, row);
  }
  const failures: unknown[] = [];
  const left: SignalRow[] = [];
  await Promise.all(Array.from(newest.values(), row =>
    broker.publish(row.topic, JSON.stringify(row.payload)).catch((error: unknown) => {
      failures.push(error);
      left.push(row);
    })));
  if (left.length > 0) await putBack(tx, left);
  return { failures, full: rows.length === chunk };
}

const putBack = (tx: Kysely<unknown>, rows: readonly SignalRow[]): Promise<unknown> => sql`
  insert into live_signal (topic, subject_id, payload)
  select * from unnest(${rows.map(row => row.topic)}::text[], ${rows.map(row => row.subjectId)}::uuid[],
                       ${rows.map(row => JSON.stringify(row.payload))}::jsonb[])`.execute(tx);
