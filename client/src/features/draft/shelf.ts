/**
 * Keeps what is being typed in the browser, so that a reload, a closed tab or a lost session loses nothing.
 *
 * Invariant: a tab never overwrites what another tab kept since it last looked. Each kept text has a version;
 * a tab says which version its own text builds on, and anything else on the shelf is handed back instead of
 * being replaced. (localStorage has no transaction: two tabs in the same millisecond could still cross, which
 * the `storage` event then shows.)
 */
export interface Kept<T> {
  value: T;
  /** Grows by one with each save. */
  version: number;
  /** Milliseconds since the epoch. */
  savedAt: number;
}

export type SaveResult<T> =
  | { kind: 'saved'; kept: Kept<T> }
  /** Another tab was here: `theirs` is what it kept, null when it published or threw the text away. */
  | { kind: 'changedElsewhere'; theirs: Kept<T> | null }
  /** Storage is full or switched off. */
  | { kind: 'unavailable' };

export interface Shelf<T> {
  readonly key: string;
  load(): Kept<T> | null;
  /** `base` is the version this text builds on; null when it began on an empty shelf. */
  save(value: T, base: number | null): SaveResult<T>;
  /** Keeps this text whatever lies there: only after a person has chosen so. */
  replace(value: T): SaveResult<T>;
  discard(): void;
}

export interface ShelfOptions<T> {
  storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
  key: string;
  /** Makes a `T` of whatever was kept, also by an older version of this site. */
  revive: (value: unknown) => T;
  now: () => Date;
}

const asKept = <T>(json: string | null, revive: (value: unknown) => T): Kept<T> | null => {
  if (json === null) return null;
  try {
    const kept = JSON.parse(json) as Partial<Kept<unknown>> | null;
    if (!kept || typeof kept.version !== 'number' || typeof kept.savedAt !== 'number') return null;
    return { value: revive(kept.value), version: kept.version, savedAt: kept.savedAt };
  } catch {
    return null;
  }
};

export const openShelf = <T>({ storage, key, revive, now }: ShelfOptions<T>): Shelf<T> => {
  const load = (): Kept<T> | null => {
    try {
      return asKept(storage.getItem(key), revive);
    } catch {
      return null;
    }
  };
  const put = (value: T, version: number): SaveResult<T> => {
    const kept: Kept<T> = { value, version, savedAt: now().getTime() };
    try {
      storage.setItem(key, JSON.stringify(kept));
    } catch {
      return { kind: 'unavailable' };
    }
    return { kind: 'saved', kept };
  };
  return {
    key,
    load,
    save(value, base) {
      const theirs = load();
      if ((theirs?.version ?? null) !== base) return { kind: 'changedElsewhere', theirs };
      return put(value, (base ?? 0) + 1);
    },
    replace: value => put(value, (load()?.version ?? 0) + 1),
    discard() {
      try {
        storage.removeItem(key);
      } catch {
        // Nothing was kept where storage is switched off.
      }
    },
  };
};
