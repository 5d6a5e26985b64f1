import { NetworkStatus } from '@apollo/client';
import { useQuery, useSubscription } from '@apollo/client/react';
import { useEffect, useEffectEvent } from 'react';
import type { DepartmentDeskQuery, ReviewQueueFilter, ReviewRowFragment } from '../../gql/graphql';
import { useSchemaLanguage } from '../../i18n/useFormat';
import { operationId } from '../live/operationId';
import { pausedAt } from '../live/preferences';
import { useLiveTallies } from '../live/useLiveTallies';
import { DepartmentDeskDocument, DeskQueueDocument, MyReviewsDocument, ReviewQueueLiveDocument } from './review.documents';

const PAGE = 30;
const MOST = 100;
/** Deadlines pass by themselves: it shows within this time, or when the page is looked at again. */
const EVERY_MS = 60_000;

export type Scorecard = NonNullable<DepartmentDeskQuery['department']>['scorecard'];

export interface Desk {
  scorecard: Scorecard | undefined;
  /** Undefined while they are on their way. */
  reviews: readonly ReviewRowFragment[] | undefined;
  /** How many are mine; with a plus when there are more than can be counted at once. */
  mine: string | undefined;
  error: unknown;
  hasMore: boolean;
  loadingMore: boolean;
  more: () => void;
  /** Asks everything anew, in place. */
  refresh: () => void;
}

/** One department's queue, kept fresh in place: nothing jumps but what really moved. */
export function useDesk(slug: string, show: ReviewQueueFilter): Desk {
  const language = useSchemaLanguage();
  const department = useQuery(DepartmentDeskDocument, { variables: { slug, language }, fetchPolicy: 'cache-and-network' });
  const mine = useQuery(MyReviewsDocument, { variables: { slug }, fetchPolicy: 'cache-and-network' });
  const queue = useQuery(DeskQueueDocument, {
    variables: { slug, language, first: PAGE, filter: { show } },
    notifyOnNetworkStatusChange: true,
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
  });
  // While another filter's list is on its way the last one stays.
  const shown = (queue.data ?? queue.previousData)?.reviews;
  const reviews = shown?.nodes;
  useLiveTallies(reviews?.map(({ proposal }) => proposal.id) ?? []);

  const refresh = (): void => {
    // As many rows as are on the page, or the ones behind the first page would vanish.
    const first = Math.min(MOST, Math.max(PAGE, reviews?.length ?? 0));
    void queue.refetch({ first });
    void department.refetch();
    void mine.refetch();
  };
  useQueueOf(department.data?.department?.id, refresh);
  const look = useEffectEvent(() => {
    if (!document.hidden && pausedAt.get() === null) refresh();
  });
  useEffect(() => {
    const lookAgain = (): void => look();
    const timer = setInterval(lookAgain, EVERY_MS);
    document.addEventListener('visibilitychange', lookAgain);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', lookAgain);
    };
  }, []);

  const mineShown = mine.data?.reviews;
  return {
    scorecard: department.data?.department?.scorecard,
    reviews,
    mine: mineShown && `${mineShown.nodes.length}${mineShown.pageInfo.hasNextPage ? '+' : ''}`,
    error: queue.error,
    hasMore: shown?.pageInfo.hasNextPage ?? false,
    loadingMore: queue.networkStatus === NetworkStatus.fetchMore,
    more: () => void queue.fetchMore({ variables: { after: shown?.pageInfo.endCursor } }),
    refresh,
  };
}

/** Hears of every review of this department that is opened, taken or decided. */
function useQueueOf(departmentId: string | undefined, refresh: () => void): void {
  const variables = { departmentId: departmentId ?? '' };
  useSubscription(ReviewQueueLiveDocument, {
    variables,
    skip: departmentId === undefined,
    ignoreResults: true,
    fetchPolicy: 'no-cache',
    extensions: { opId: operationId('ReviewQueueLive', variables) },
    // The first one too: something may have happened between the list and it.
    onData: () => {
      if (pausedAt.get() === null) refresh();
    },
  });
}
