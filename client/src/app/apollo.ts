import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from '@apollo/client';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { OperationTypeNode, type DocumentNode } from 'graphql';
import { createLiveSocket, type LiveSocket } from '../features/live/socket';
import { cachePolicies } from './cachePolicies';

const PATH = '/graphql';

const liveSocket: LiveSocket = createLiveSocket(`${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}${PATH}`);

const overHttp = new HttpLink({
  uri: PATH,
  credentials: 'same-origin',
  // A header no foreign form can set, which is what the server's CSRF prevention asks for.
  headers: { 'apollo-require-preflight': '1' },
});

/** The code generator put each document's SHA-256 into the document; this protocol wants it without the algorithm's name. */
const hashOf = (document: DocumentNode): string =>
  (document as { __meta__?: { hash?: string } }).__meta__?.hash?.replace('sha256:', '') ?? '';

/**
 * Queries by hash and GET, so that they are short and can be cached. A server that doesn't know a hash is another
 * build than this page: from then on it gets texts.
 */
const persisted = new PersistedQueryLink({
  generateHash: hashOf,
  useGETForHashedQueries: true,
  disable: ({ meta }) => meta.persistedQueryNotFound || meta.persistedQueryNotSupported,
});

const client = new ApolloClient({
  cache: new InMemoryCache({ typePolicies: cachePolicies }),
  link: ApolloLink.split(
    ({ operationType }) => operationType === OperationTypeNode.SUBSCRIPTION,
    new GraphQLWsLink(liveSocket.client),
    // While one develops, documents change more often than the server's manifest.
    import.meta.env.DEV ? overHttp : persisted.concat(overHttp),
  ),
  defaultOptions: { watchQuery: { notifyOnNetworkStatusChange: false } },
});

export { client, liveSocket };
