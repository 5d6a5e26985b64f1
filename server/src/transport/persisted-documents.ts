/** The documents that our own client was built with, by their SHA-256: it sends hashes, which are short and can be GET. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { KeyValueCache } from '@apollo/utils.keyvaluecache';

export type PersistedDocuments = ReadonlyMap<string, string>;

/** The manifest that the client's build leaves beside its bundle. Without a client there are none. */
export async function readPersistedDocuments(clientFolder: string | null): Promise<PersistedDocuments> {
  if (clientFolder === null) return new Map();
  const file = join(clientFolder, 'persisted-documents.json');
  const manifest = JSON.parse(await readFile(file, 'utf8')) as Record<string, string>;
  // Its keys name the algorithm, the hashes that come over the wire do not.
  const documents = Object.entries(manifest).map(([key, document]) => [key.replace(/^sha256:/, ''), document] as const);
  for (const [hash, document] of documents) {
    if (createHash('sha256').update(document).digest('hex') !== hash) {
      throw new Error(`${file} does not fit its own hashes; build the client again.`);
    }
  }
  return new Map(documents);
}

/** As Apollo Server asks for them. Nobody registers a document by sending it: `set` keeps nothing. */
export const persistedQueryCache = (documents: PersistedDocuments): KeyValueCache => ({
  get: async key => documents.get(key.replace(/^apq:/, '')),
  set: async () => undefined,
  delete: async () => false,
});
