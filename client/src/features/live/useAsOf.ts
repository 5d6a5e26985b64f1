import { useStore } from '../../shared/store';
import { connection } from './connection';
import { pausedAt } from './preferences';

/** When the live numbers on this page were last right: null while they are live. */
export function useAsOf(): Date | null {
  const state = useStore(connection);
  const paused = useStore(pausedAt);
  if (paused !== null) return paused;
  return state.phase === 'lost' ? state.since : null;
}
