import { useEffect, useState } from 'react';
import { useStore } from '../../shared/store';
import type { Keeper, Keeping } from './keeper';

/** A keeper for as long as the component stands: it hears other tabs, and keeps what is unsaved when the page is left. */
export function useKeeper<T>(create: () => Keeper<T>): [Keeping<T>, Keeper<T>] {
  const [keeper] = useState(create);

  useEffect(() => {
    const heard = (event: StorageEvent): void => {
      // Without a key the whole storage was cleared.
      if (event.key === keeper.key || event.key === null) keeper.lookAgain();
    };
    const left = (): void => keeper.saveNow();
    // A phone may end a hidden page without another word.
    const hidden = (): void => {
      if (document.visibilityState === 'hidden') keeper.saveNow();
      else keeper.lookAgain();
    };
    window.addEventListener('storage', heard);
    window.addEventListener('pagehide', left);
    document.addEventListener('visibilitychange', hidden);
    return () => {
      window.removeEventListener('storage', heard);
      window.removeEventListener('pagehide', left);
      document.removeEventListener('visibilitychange', hidden);
      keeper.saveNow();
    };
  }, [keeper]);

  return [useStore(keeper.store), keeper];
}
