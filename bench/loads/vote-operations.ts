/** Votes as requests. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { requestBytes } from './http-client.js';

/** What a partner's script would send. */
export const castVoteQuery =
  'mutation CastVote($input: CastVoteInput!) { castVote(input: $input) { receipt { castAt revision } tally { count version threshold } } }';

export const nothingQuery = castVoteQuery.replace('castVote(', 'nothing(');

/** The hash of our own client's document whose text begins so, when a client was built. */
export function persistedHash(beginning: string): string | null {
  const manifest = fileURLToPath(new URL('../../dist/client/persisted-documents.json', import.meta.url));
  let documents: Record<string, string>;
  try {
    documents = JSON.parse(readFileSync(manifest, 'utf8')) as Record<string, string>;
  } catch {
    return null;
  }
  const found = Object.entries(documents).find(([, text]) => text.includes(`${beginning}(`));
  return found ? found[0].replace('sha256:', '') : null;
}

const persisted = (sha256Hash: string): object => ({ extensions: { persistedQuery: { version: 1, sha256Hash } } });

export const voteRequest = (document: { query: string } | { hash: string }, proposalId: string, token: string): Buffer =>
  requestBytes({
    path: '/graphql',
    headers: { Authorization: `Bearer ${token}` },
    body: JSON.stringify({
      operationName: 'CastVote', variables: { input: { proposalId } },
      ...('query' in document ? document : persisted(document.hash)),
    }),
  });
