/** The cursor of lossless subscriptions: a place in the event stream, opaque to clients. */
import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { badInput, Refusal } from '../shared/errors.js';
import type { StreamBounds } from './event-store.js';

const tag = 'live:';

export const encodeCursor = (seq: number): string => Buffer.from(`${tag}${seq}`).toString('base64url');

/**
 * The place that a cursor means. Throws BAD_USER_INPUT for one that this stream has not given out, and
 * CURSOR_EXPIRED when events after it are past retention.
 */
export function decodeCursor(cursor: string, bounds: StreamBounds): number {
  const text = cursor.length <= 40 ? Buffer.from(cursor, 'base64url').toString() : '';
  const digits = text.startsWith(tag) ? text.slice(tag.length) : '';
  const seq = /^(0|[1-9]\d{0,15})$/.test(digits) ? Number(digits) : NaN;
  if (!(seq <= bounds.lastSeq) || encodeCursor(seq) !== cursor) {
    throw badInput({ field: 'after', problem: 'invalidCursor' });
  }
  if (seq < bounds.purgedSeq) throw new Refusal('CURSOR_EXPIRED');
  return seq;
}

/**
 * The newest place in the stream. Read it BEFORE the data it belongs to: what happens in between is then
 * delivered although the data has it already, and never lost.
 */
export async function liveCursor(em: EntityManager): Promise<string> {
  const { rows } = await sql<{ last_seq: string }>`select last_seq from event_stream`.execute(em.getKysely());
  return encodeCursor(Number(rows[0]!.last_seq));
}
