/** The hashes of the audit chain. Anyone with the entries can recompute them: this file is the definition. */
import { createHash } from 'node:crypto';

/** What of an entry enters its hash. Ids are UUIDs, `at` is RFC 3339 in UTC with milliseconds. */
export interface ChainedFacts {
  readonly position: number;
  readonly act: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly actorKind: string;
  readonly actorId: string | null;
  readonly details: unknown;
  readonly textCommitment: string | null;
  readonly at: string;
}

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** JSON with the keys of every object in code-unit order and no white space (as RFC 8785 for our values). */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const entries = Object.entries(value).filter(([, member]) => member !== undefined);
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`).join(',')}}`;
}

/** The hash of an entry: SHA-256 in hex of the previous entry's hash followed by the canonical JSON. */
export const hashEntry = (previousHash: string, facts: ChainedFacts): string =>
  sha256(previousHash + canonicalJson(facts));

/** The commitment to a personal text; without text and salt nothing of it can be found out. */
export const commitTo = (salt: string, text: string): string => sha256(salt + text);
