import { createKeeper, type Keeper, type Schedule } from './keeper';
import { openShelf } from './shelf';

/** Two tabs of one browser; `tick` lets the waiting saves happen. */
function browser() {
  const items = new Map<string, string>();
  const waiting = new Set<() => void>();
  const storage = {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
  };
  const schedule: Schedule = (run) => {
    waiting.add(run);
    return () => void waiting.delete(run);
  };
  const tab = (): Keeper<string> =>
    createKeeper(openShelf({ storage, key: 'k', revive: String, now: () => new Date(1000) }), '', schedule);
  const tick = (): void => {
    for (const run of [...waiting]) {
      waiting.delete(run);
      run();
    }
  };
  return { tab, tick, items, full: () => { storage.setItem = () => { throw new Error('full'); }; } };
}

const look = (keeper: Keeper<string>) => [keeper.store.get().value, keeper.store.get().state];

it('saves after a pause, and a reload finds it', () => {
  const { tab, tick } = browser();
  const here = tab();
  expect(look(here)).toEqual(['', 'nothing']);
  here.change('밤');
  here.change('밤길');
  expect(look(here)).toEqual(['밤길', 'unsaved']);
  tick();
  expect(look(here)).toEqual(['밤길', 'saved']);
  expect(look(tab())).toEqual(['밤길', 'saved']);
});

it('saves at once when the page is left', () => {
  const { tab } = browser();
  const here = tab();
  here.change('밤길');
  here.saveNow();
  expect(look(tab())).toEqual(['밤길', 'saved']);
});

it('an idle tab follows the one that is typed in', () => {
  const { tab, tick } = browser();
  const [here, there] = [tab(), tab()];
  here.change('밤길');
  tick();
  there.lookAgain();
  expect(look(there)).toEqual(['밤길', 'saved']);
  there.change('밤길 조명');
  tick();
  expect(look(there)).toEqual(['밤길 조명', 'saved']);
});

it('two tabs that are typed in: nothing is overwritten until a person chooses', () => {
  const { tab, tick } = browser();
  const [here, there] = [tab(), tab()];
  here.change('여기');
  tick();
  there.change('저기');
  tick();
  expect(look(there)).toEqual(['저기', 'elsewhere']);
  expect(there.store.get().theirs?.value).toBe('여기');
  there.change('저기 더');
  expect(look(there)).toEqual(['저기 더', 'elsewhere']);
  tick();
  there.saveNow();
  expect(look(tab())).toEqual(['여기', 'saved']);
  there.keepMine();
  expect(look(there)).toEqual(['저기 더', 'saved']);
  expect(look(tab())).toEqual(['저기 더', 'saved']);
});

it('takes theirs when the person says so', () => {
  const { tab, tick } = browser();
  const [here, there] = [tab(), tab()];
  here.change('여기');
  tick();
  there.change('저기');
  tick();
  there.takeTheirs();
  expect(look(there)).toEqual(['여기', 'saved']);
});

it('a text published in another tab disappears from an idle one and stays in one with unsaved words', () => {
  const { tab, tick } = browser();
  const here = tab();
  here.change('밤길');
  tick();
  const [idle, busy] = [tab(), tab()];
  busy.change('밤길 조명');
  here.discard();
  idle.lookAgain();
  busy.lookAgain();
  expect(look(idle)).toEqual(['', 'nothing']);
  expect(look(busy)).toEqual(['밤길 조명', 'elsewhere']);
  expect(busy.store.get().theirs).toBeNull();
});

it('says when the browser keeps nothing, and goes on', () => {
  const { tab, tick, full } = browser();
  full();
  const here = tab();
  here.change('밤길');
  tick();
  expect(look(here)).toEqual(['밤길', 'unavailable']);
});

it('nothing comes back after discarding', () => {
  const { tab, tick, items } = browser();
  const here = tab();
  here.change('밤길');
  here.discard();
  tick();
  expect(look(here)).toEqual(['', 'nothing']);
  expect(items.size).toBe(0);
});

it('a published text is off the shelf, still on its page, and does not come back', () => {
  const { tab, tick, items } = browser();
  const here = tab();
  here.change('밤길');
  here.release();
  tick();
  here.lookAgain();
  here.saveNow();
  expect(here.store.get().value).toBe('밤길');
  expect(items.size).toBe(0);
});
