import { useNetwork } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import { useStore } from '../../shared/store';
import { connection } from './connection';

/** A drop that mends itself within this time is not worth a word. */
const PATIENCE_MS = 1_500;

/** Since when this page is cut off from the server, once that has lasted; null while it is not. */
export function useCutOff(): Date | null {
  const state = useStore(connection);
  const { online } = useNetwork();
  const [noticed, setNoticed] = useState<Date | null>(null);
  const lostAt = state.phase === 'lost' ? state.since : null;
  const cutOff = lostAt !== null || !online;

  useEffect(() => {
    if (!cutOff) return;
    const since = lostAt ?? new Date();
    const timer = setTimeout(() => setNoticed(since), PATIENCE_MS);
    return () => {
      clearTimeout(timer);
      setNoticed(null);
    };
  }, [cutOff, lostAt]);

  return cutOff ? noticed : null;
}
