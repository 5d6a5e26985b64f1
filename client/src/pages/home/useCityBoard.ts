import { useQuery } from '@apollo/client/react';
import { pausedAt } from '../../features/live/preferences';
import type { CityBoardQuery } from '../../gql/graphql';
import { CityBoardDocument } from './home.documents';

/** The board's figures count over the whole city, so they are asked for again rather than pushed. */
const EVERY_MS = 10_000;

export type CityBoard = CityBoardQuery['cityBoard'];

export function useCityBoard(): CityBoard | undefined {
  const { data } = useQuery(CityBoardDocument, {
    fetchPolicy: 'cache-and-network',
    pollInterval: EVERY_MS,
    skipPollAttempt: () => document.hidden || pausedAt.get() !== null,
  });
  return data?.cityBoard;
}
