import { asDraft, emptyDraft, isBlank, type Draft } from './draft';
import { openShelf, type Shelf } from './shelf';

const fakeStorage = () => {
  const items = new Map<string, string>();
  return {
    items,
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
  };
};

const now = (): Date => new Date('2026-11-24T06:42:00Z');
const shelfOn = (storage: ReturnType<typeof fakeStorage>): Shelf<Draft> =>
  openShelf({ storage, key: 'oasis.draft', revive: asDraft, now });
const titled = (title: string): Draft => ({ ...emptyDraft, title });

test('keeps a draft with the time, and another tab reads the same', () => {
  const storage = fakeStorage();
  expect(shelfOn(storage).save(titled('밤길'), null)).toMatchObject({ kind: 'saved', kept: { version: 1 } });
  expect(shelfOn(storage).load()).toEqual({ value: titled('밤길'), version: 1, savedAt: now().getTime() });
});

test('a tab that builds on an older version is handed the newer text and changes nothing', () => {
  const storage = fakeStorage();
  const [mine, other] = [shelfOn(storage), shelfOn(storage)];
  mine.save(titled('하나'), null);
  other.save(titled('둘'), 1);
  expect(mine.save(titled('셋'), 1)).toMatchObject({ kind: 'changedElsewhere', theirs: { value: titled('둘'), version: 2 } });
  expect(mine.load()?.value).toEqual(titled('둘'));
});

test('two tabs that both began empty do not overwrite each other', () => {
  const storage = fakeStorage();
  shelfOn(storage).save(titled('하나'), null);
  expect(shelfOn(storage).save(titled('둘'), null).kind).toBe('changedElsewhere');
});

test('a draft that another tab published is not brought back', () => {
  const storage = fakeStorage();
  const [mine, other] = [shelfOn(storage), shelfOn(storage)];
  mine.save(titled('하나'), null);
  other.discard();
  expect(mine.save(titled('둘'), 1)).toEqual({ kind: 'changedElsewhere', theirs: null });
  expect(storage.items.size).toBe(0);
});

test('replace keeps mine on purpose, and the other tab then notices', () => {
  const storage = fakeStorage();
  const [mine, other] = [shelfOn(storage), shelfOn(storage)];
  mine.save(titled('하나'), null);
  other.save(titled('둘'), 1);
  expect(mine.replace(titled('셋'))).toMatchObject({ kind: 'saved', kept: { version: 3 } });
  expect(other.save(titled('넷'), 2).kind).toBe('changedElsewhere');
});

test('broken or foreign content counts as nothing kept', () => {
  const storage = fakeStorage();
  storage.items.set('oasis.draft', '{"version":');
  expect(shelfOn(storage).load()).toBeNull();
  storage.items.set('oasis.draft', '{"value":{}}');
  expect(shelfOn(storage).load()).toBeNull();
  storage.items.set('oasis.draft', JSON.stringify({ value: { title: 3, tags: ['조명', 4] }, version: 2, savedAt: 1 }));
  expect(shelfOn(storage).load()?.value).toEqual({ ...emptyDraft, tags: ['조명'] });
});

test('full or forbidden storage is said, not thrown', () => {
  const refuse = (): never => {
    throw new Error('QuotaExceededError');
  };
  const shelf = openShelf({
    storage: { getItem: refuse, setItem: refuse, removeItem: refuse }, key: 'oasis.draft', revive: asDraft, now,
  });
  expect(shelf.load()).toBeNull();
  expect(shelf.save(titled('하나'), null)).toEqual({ kind: 'unavailable' });
  expect(() => shelf.discard()).not.toThrow();
});

test('a draft of spaces is blank', () => {
  expect(isBlank(titled('  '))).toBe(true);
  expect(isBlank({ ...emptyDraft, tags: ['조명'] })).toBe(false);
});
