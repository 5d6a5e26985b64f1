import { useSearchParams } from 'react-router';
import { safeNext } from './next-path';

/** Where the reader came from and goes back to; null when the address names no such place. */
export function useNext(): string | null {
  const [search] = useSearchParams();
  const next = safeNext(search.get('next'), '');
  return next === '' ? null : next;
}
