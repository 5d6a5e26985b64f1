/**
 * Keyset cursors: the sort keys and the id of a row, bound to the order they belong to, as base64url JSON.
 * They carry nothing secret, so they aren't signed; whatever a client makes up is either refused here
 * or is a valid place in the list.
 */
import { badInput } from '../shared/errors.js';

interface KeyKind<T> {
  /** A key as it comes out of JSON, or undefined when it is not of this kind. */
  read(raw: unknown): T | undefined;
  write(key: T): unknown;
}

const latest = Date.UTC(9999, 11, 31);

export const keyKinds = {
  /** A whole number, in the range of a PostgreSQL `integer`. */
  int: {
    read: raw => (Number.isInteger(raw) && Math.abs(raw as number) <= 2_147_483_647 ? (raw as number) : undefined),
    write: key => key,
  } satisfies KeyKind<number>,
  /** A finite number, such as a similarity. */
  float: {
    read: raw => (typeof raw === 'number' && Number.isFinite(raw) ? raw : undefined),
    write: key => key,
  } satisfies KeyKind<number>,
  /** Milliseconds precision; columns that are sorted by must hold no finer instants. */
  instant: {
    read: raw =>
      Number.isInteger(raw) && (raw as number) >= 0 && (raw as number) <= latest ? new Date(raw as number) : undefined,
    write: key => key.getTime(),
  } satisfies KeyKind<Date>,
  flag: {
    read: raw => (typeof raw === 'boolean' ? raw : undefined),
    write: key => key,
  } satisfies KeyKind<boolean>,
} as const;

type Kinds = readonly (keyof typeof keyKinds)[];
export type Keys<K extends Kinds> = {
  -readonly [I in keyof K]: NonNullable<ReturnType<(typeof keyKinds)[K[I]]['read']>>;
};

export interface Position<K extends Kinds> {
  readonly keys: Keys<K>;
  /** The UUID that decides between equal keys. */
  readonly id: string;
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** One order of one list, e.g. `new Keyset('proposals.MOST_VOTED', ['int', 'instant'])`. */
export class Keyset<const K extends Kinds> {
  constructor(
    readonly order: string,
    readonly kinds: K,
  ) {}

  encode({ keys, id }: Position<K>): string {
    const raw = this.kinds.map((kind, index) => (keyKinds[kind] as KeyKind<unknown>).write(keys[index]));
    return Buffer.from(JSON.stringify([this.order, ...raw, id])).toString('base64url');
  }

  /** Throws BAD_USER_INPUT for a cursor that this order has not made. */
  decode(cursor: string, field: 'after' | 'before'): Position<K> {
    const position = this.#tryDecode(cursor);
    if (!position) throw badInput({ field, problem: 'invalidCursor' });
    return position;
  }

  #tryDecode(cursor: string): Position<K> | null {
    if (cursor.length > 400 || !/^[A-Za-z0-9_-]+$/.test(cursor)) return null;
    let parts: unknown;
    try {
      parts = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    } catch {
      return null;
    }
    if (!Array.isArray(parts) || parts.length !== this.kinds.length + 2 || parts[0] !== this.order) return null;
    const keys = this.kinds.map((kind, index) => keyKinds[kind].read(parts[index + 1]));
    const id: unknown = parts.at(-1);
    if (keys.includes(undefined) || typeof id !== 'string' || !uuid.test(id)) return null;
    return { keys: keys as Keys<K>, id };
  }
}
