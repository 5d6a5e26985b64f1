import { sql, type Kysely } from 'kysely';
import type { Broker } from '../broker/broker.js';
import { eventColumns, toDelivered, type EventRow } from './event-store.js';

const chunk = 500;

/**
 * Publishes numbered events in order and marks them. What another process numbered and did not live to
 * publish is taken along. Two processes may publish the same event: readers know it by its number.
 */
export async function publishEvents(db: Kysely<unknown>, broker: Pick<Broker, 'publish'>): Promise<void> {
  for (;;) {
    const { rows } = await sql<EventRow>`
      select id, ${eventColumns} from event where not published and seq is not null order by seq limit ${chunk}`.execute(db);
    if (rows.length === 0) return;
    await Promise.all(rows.map(row => broker.publish(row.topic, JSON.stringify(toDelivered(row)))));
    await sql`update event set published = true where id = any(${rows.map(row => row.id)}::bigint[])`.execute(db);
    if (rows.length < chunk) return;
  }
}
