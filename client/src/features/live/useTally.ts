import { useCallback, useMemo, useSyncExternalStore } from 'react';
import type { ProposalStatus } from '../../gql/graphql';
import { useStore } from '../../shared/store';
import { newest } from '../../ui/pacing';
import { usePaced } from '../../ui/usePaced';
import { pausedAt } from './preferences';
import { tallyBook, type TallyState } from './TallyBook';

export interface TalliedProposal {
  readonly id: string;
  readonly status: ProposalStatus;
  readonly tally: { readonly count: number; readonly version: number; readonly threshold: number };
}

/**
 * Where this proposal's votes stand: what the query said or the newer state that came in live, at the pace at which a
 * number may change. Count, threshold and status are of one moment. Give the component the proposal's id as its key.
 */
export function useTally({ id, status, tally }: TalliedProposal): TallyState {
  const subscribe = useCallback((listener: () => void) => tallyBook.subscribe(id, listener), [id]);
  const live = useSyncExternalStore(subscribe, () => tallyBook.get(id));
  const paused = useStore(pausedAt) !== null;
  const queried = useMemo(
    () => ({ count: tally.count, version: tally.version, threshold: tally.threshold, status }),
    [tally.count, tally.version, tally.threshold, status],
  );
  return usePaced(newest(queried, live), paused);
}
