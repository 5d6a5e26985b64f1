import { useSubscription } from '@apollo/client/react';
import { useMemo } from 'react';
import { graphql } from '../../gql';
import { operationId } from './operationId';
import { tallyBook } from './TallyBook';

const VoteTallyDocument = graphql(`
  subscription VoteTally($proposalIds: [ID!]!) {
    voteTally(proposalIds: $proposalIds) { proposalId count version threshold status }
  }
`);

/** The server's limit for one subscription. */
const MOST_IDS = 100;

/**
 * Keeps the numbers of these proposals live, by one subscription for the whole page. The server first sends where each
 * stands, also after a lost connection, so that what was missed is made good; `useTally` reads the numbers.
 */
export function useLiveTallies(proposalIds: readonly string[]): void {
  const key = [...new Set(proposalIds)].slice(0, MOST_IDS).sort().join(' ');
  const variables = useMemo(() => ({ proposalIds: key === '' ? [] : key.split(' ') }), [key]);
  useSubscription(VoteTallyDocument, {
    variables,
    skip: key === '',
    ignoreResults: true,
    fetchPolicy: 'no-cache',
    extensions: { opId: operationId('VoteTally', variables) },
    onData: ({ data: { data } }) => {
      if (data !== undefined) tallyBook.offer(data.voteTally.proposalId, data.voteTally);
    },
  });
}
