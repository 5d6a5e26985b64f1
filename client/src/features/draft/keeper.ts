import { createStore, type Store } from '../../shared/store';
import type { Kept, Shelf } from './shelf';

export interface Keeping<T> {
  value: T;
  /**
   * `nothing` typed yet; `unsaved` for a moment; `saved`; `elsewhere`: another tab changed the kept text, and a
   * person must choose; `unavailable`: this browser keeps nothing.
   */
  state: 'nothing' | 'unsaved' | 'saved' | 'elsewhere' | 'unavailable';
  /** Milliseconds since the epoch. */
  savedAt: number | null;
  /** In `elsewhere`: what the other tab kept; null when it published or discarded the text. */
  theirs: Kept<T> | null;
}

export interface Keeper<T> {
  readonly key: string;
  readonly store: Store<Keeping<T>>;
  change(value: T): void;
  /** Keeps what is unsaved now: the page is about to be left. */
  saveNow(): void;
  /** The shelf may have changed under another tab: follow it when nothing here would be lost. */
  lookAgain(): void;
  takeTheirs(): void;
  keepMine(): void;
  /** The text has been published: off the shelf with it. The page goes on showing it until it is left. */
  release(): void;
  discard(): void;
}

const WAIT_MS = 500;

/** Calls `run` after `ms`, and returns how to call it off. */
export type Schedule = (run: () => void, ms: number) => () => void;

const byTimer: Schedule = (run, ms) => {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
};

/** One text that is being typed and its place on the shelf. See shelf.ts for what it never does to other tabs. */
export function createKeeper<T>(shelf: Shelf<T>, blank: T, schedule: Schedule = byTimer): Keeper<T> {
  let base: number | null = null;
  let dirty = false;
  let callOff = (): void => undefined;

  const lying = (kept: Kept<T> | null): Keeping<T> => {
    base = kept?.version ?? null;
    dirty = false;
    return { value: kept?.value ?? blank, state: kept ? 'saved' : 'nothing', savedAt: kept?.savedAt ?? null, theirs: null };
  };
  const store = createStore<Keeping<T>>(lying(shelf.load()));
  const set = (part: Partial<Keeping<T>>): void => store.set({ ...store.get(), ...part });

  const take = (result: ReturnType<Shelf<T>['save']>): void => {
    if (result.kind === 'saved') {
      base = result.kept.version;
      dirty = false;
      set({ state: 'saved', savedAt: result.kept.savedAt, theirs: null });
    } else if (result.kind === 'changedElsewhere') set({ state: 'elsewhere', theirs: result.theirs });
    else set({ state: 'unavailable' });
  };

  const saveNow = (): void => {
    callOff();
    if (dirty && store.get().state !== 'elsewhere') take(shelf.save(store.get().value, base));
  };

  return {
    key: shelf.key,
    store,
    change(value) {
      dirty = true;
      const waiting = store.get().state === 'elsewhere';
      set({ value, state: waiting ? 'elsewhere' : 'unsaved' });
      callOff();
      if (!waiting) callOff = schedule(saveNow, WAIT_MS);
    },
    saveNow,
    lookAgain() {
      const kept = shelf.load();
      if ((kept?.version ?? null) === base) return;
      if (dirty) set({ state: 'elsewhere', theirs: kept });
      else store.set(lying(kept));
    },
    takeTheirs() {
      callOff();
      store.set(lying(shelf.load()));
    },
    keepMine: () => take(shelf.replace(store.get().value)),
    release() {
      callOff();
      shelf.discard();
      base = null;
      dirty = false;
    },
    discard() {
      callOff();
      shelf.discard();
      store.set(lying(null));
    },
  };
}
