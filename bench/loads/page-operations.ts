/** Pages of 20 proposals as requests. */
import { requestBytes } from './http-client.js';

/** With author and counts, as text. */
const pageQuery =
  'query Page($first: Int!, $filter: ProposalFilter) { proposals(first: $first, filter: $filter) { nodes { id number title status district '
  + 'publishedAt votingClosesAt commentCount tally { count threshold version } author { id handle displayName } category { slug name } } '
  + 'pageInfo { endCursor hasNextPage } } }';

export const pageRequest = (text?: string): Buffer => requestBytes({
  path: '/graphql',
  body: JSON.stringify({ operationName: 'Page', query: pageQuery, variables: { first: 20, ...(text && { filter: { text } }) } }),
});

/** Our client's list, as a CDN or a browser asks for it. `fresh` makes each request one that was never asked before. */
export function persistedPageRequest(sha256Hash: string, headers: Readonly<Record<string, string>> = {}): Buffer {
  const query = new URLSearchParams({
    operationName: 'ProposalList',
    variables: JSON.stringify({ first: 20, language: 'KO' }),
    extensions: JSON.stringify({ persistedQuery: { version: 1, sha256Hash } }),
  });
  return requestBytes({ path: `/graphql?${query.toString()}`, headers: { Accept: 'application/json', 'apollo-require-preflight': 'true', ...headers } });
}

export const staticRequest = requestBytes({ path: '/bench/static' });
