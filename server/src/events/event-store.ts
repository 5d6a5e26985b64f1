/** Reading back what happened: for readers that resume, and for gaps. */
import type { EntityManager } from '@mikro-orm/postgresql';
import { sql, type Kysely } from 'kysely';
import { instant } from '../db/rows.js';

/** A numbered event, as it travels through the broker and as it is read back. */
export interface DeliveredEvent<P = unknown> {
  readonly seq: number;
  /** `seq` of the one before it on the topic, 0 for the first. */
  readonly previousSeq: number;
  readonly topic: string;
  readonly type: string;
  readonly subjectId: string;
  readonly payload: P;
  /** RFC 3339. */
  readonly at: string;
}

export const eventColumns = sql`seq, previous_seq, topic, type, subject_id, payload, at`;

export interface EventRow {
  id: string;
  seq: string;
  previous_seq: string;
  topic: string;
  type: string;
  subject_id: string;
  payload: unknown;
  at: string;
}

export const toDelivered = (row: EventRow): DeliveredEvent => ({
  seq: Number(row.seq),
  previousSeq: Number(row.previous_seq),
  topic: row.topic,
  type: row.type,
  subjectId: row.subject_id,
  payload: row.payload,
  at: instant(row.at).toISOString(),
});

export interface StreamBounds {
  /** The newest number given. */
  readonly lastSeq: number;
  /** Events up to this number are past retention. */
  readonly purgedSeq: number;
}

export class EventStore {
  readonly #db: Kysely<unknown>;

  constructor(em: EntityManager) {
    this.#db = em.fork().getKysely() as Kysely<unknown>;
  }

  async bounds(): Promise<StreamBounds> {
    const { rows } = await sql<{ last_seq: string; purged_seq: string }>`
      select last_seq, purged_seq from event_stream`.execute(this.#db);
    return { lastSeq: Number(rows[0]!.last_seq), purgedSeq: Number(rows[0]!.purged_seq) };
  }

  /** Events of a topic after a number, in order, at most `limit`; of the given subjects only, if there are some. */
  async read(topic: string, after: number, limit: number, subjectIds?: readonly string[]): Promise<DeliveredEvent[]> {
    const ofSubjects = subjectIds ? sql`and subject_id = any(${subjectIds}::uuid[])` : sql``;
    const { rows } = await sql<EventRow>`
      select id, ${eventColumns} from event
      where topic = ${topic} and seq > ${after} ${ofSubjects} order by seq limit ${limit}`.execute(this.#db);
    return rows.map(toDelivered);
  }

  /**
   * Forgets published events that happened before the given instant. Cursors before them are refused with
   * CURSOR_EXPIRED from then on. Answers how many went.
   */
  async purge(before: Date): Promise<number> {
    return this.#db.transaction().execute(async tx => {
      await sql`select from event_stream for update`.execute(tx);
      // The bound is a number, so that what stays is everything after it.
      const { rows } = await sql<{ seq: string | null }>`
        select coalesce((select min(seq) - 1 from event where at >= ${before} or not published),
                        (select max(seq) from event)) as seq`.execute(tx);
      const bound = rows[0]!.seq;
      if (bound === null) return 0;
      const { numAffectedRows = 0n } = await sql`delete from event where seq <= ${bound}`.execute(tx);
      await sql`update event_stream set purged_seq = greatest(purged_seq, ${bound}::bigint)`.execute(tx);
      return Number(numAffectedRows);
    });
  }
}
