/**
 * Ids are UUIDv7, made in the app (they sort by time and need no round trip). Outside they are
 * opaque: one tag byte for the type and the 16 bytes of the UUID, in base64url (23 characters).
 * The tag makes an id of another type a coded refusal instead of a row of the wrong table.
 */
import { randomFillSync, randomUUID } from 'node:crypto';
import { Refusal } from './errors.js';

const tags = { Proposal: 1, Member: 2, Department: 3, Review: 4, Thread: 5 } as const;
export type IdType = keyof typeof tags;
const typeByTag = new Map<number, IdType>(Object.entries(tags).map(([type, tag]) => [tag, type as IdType]));

/** A random UUIDv4: for persons, whose id must not tell when they came. */
export const randomId = (): string => randomUUID();

const bytes = new Uint8Array(16);

/** A UUIDv7 (RFC 9562) for the given instant. */
export function newId(at: number = Date.now()): string {
  randomFillSync(bytes);
  bytes[0] = at / 2 ** 40;
  bytes[1] = at / 2 ** 32;
  bytes[2] = at / 2 ** 24;
  bytes[3] = at / 2 ** 16;
  bytes[4] = at / 2 ** 8;
  bytes[5] = at;
  bytes[6] = (bytes[6]! & 0x0f) | 0x70;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = Buffer.from(bytes).toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** The opaque global id that clients see. */
export const encodeId = (type: IdType, uuid: string): string =>
  Buffer.from(tags[type].toString(16).padStart(2, '0') + uuid.replaceAll('-', ''), 'hex').toString('base64url');

/** What a global id stands for, or null when it is none of ours. */
export function tryDecodeId(id: string): { type: IdType; uuid: string } | null {
  if (!/^[A-Za-z0-9_-]{23}$/.test(id)) return null;
  const hex = Buffer.from(id, 'base64url').toString('hex');
  const type = typeByTag.get(parseInt(hex.slice(0, 2), 16));
  // The 23rd character carries two spare bits: only one spelling of an id is valid.
  if (!type || Buffer.from(hex, 'hex').toString('base64url') !== id) return null;
  const h = hex.slice(2);
  return { type, uuid: `${h.slice(0, 8)}-${h.slice(8, 12)}-${h.slice(12, 16)}-${h.slice(16, 20)}-${h.slice(20)}` };
}

/** The UUID behind a global id of the given type. Throws NOT_FOUND for anything else. */
export function decodeId(type: IdType, id: string): string {
  const decoded = tryDecodeId(id);
  if (decoded?.type !== type) throw new Refusal('NOT_FOUND', { id: id.slice(0, 64), expected: type });
  return decoded.uuid;
}
