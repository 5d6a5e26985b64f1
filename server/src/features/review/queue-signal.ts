/** "The queue of this department changed": said in the transaction that opened, took or decided a review. */
import { sql } from 'kysely';
import type { EntityManager } from '@mikro-orm/postgresql';
import { signal } from '../../events/record.js';

/** The state of a queue as it travels to the officials who watch it. */
export interface QueueState {
  /** UUID. */
  readonly departmentId: string;
  /** Grows with every review that is opened, taken or decided. */
  readonly version: number;
  readonly openCount: number;
  readonly unassignedCount: number;
}

export const queueTopic = (departmentId: string): string => `queue:${departmentId}`;

/** Columns of `QueueState`, of a department that goes by the name `d`. */
export const queueStateColumns = sql<QueueState>`
  d.id as "departmentId", d.queue_version as version,
  (select count(*)::int from review r where r.department_id = d.id and r.state <> 'DECIDED') as "openCount",
  (select count(*)::int from review r where r.department_id = d.id and r.state = 'OPEN') as "unassignedCount"`;

/** Call it last: the departments' rows stay locked to the end of the transaction, in sorted order against circles. */
export async function signalQueues(tx: EntityManager, departmentIds: readonly string[]): Promise<void> {
  for (const id of [...new Set(departmentIds)].sort()) {
    await sql`update department set queue_version = queue_version + 1 where id = ${id}::uuid`.execute(tx.getKysely());
    const { rows } = await sql<QueueState>`select ${queueStateColumns} from department d where d.id = ${id}::uuid`
      .execute(tx.getKysely());
    await signal(tx, { topic: queueTopic(id), subjectId: id, payload: rows[0]! });
  }
}
