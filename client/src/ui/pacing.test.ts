import { Pacer, newest } from './pacing';

describe('newest', () => {
  it('lets the version decide, whichever came later', () => {
    const old = { version: 4, count: 9 };
    const fresh = { version: 5, count: 8 };
    expect(newest(old, fresh)).toBe(fresh);
    expect(newest(fresh, old)).toBe(fresh);
    expect(newest(fresh, { version: 5, count: 99 })).toBe(fresh);
    expect(newest(old, undefined)).toBe(old);
  });
});

describe('Pacer', () => {
  it('paints the first change at once and the next one 400 ms later', () => {
    const pacer = new Pacer();
    expect(pacer.delay(1, 1_000)).toBe(0);
    pacer.painted(1_000);
    expect(pacer.delay(2, 1_100)).toBe(300);
    expect(pacer.delay(3, 1_250)).toBe(150);
    pacer.painted(1_400);
    expect(pacer.delay(4, 2_500)).toBe(0);
  });

  it('slows to once a second above 20 changes a second, also when states are skipped', () => {
    const pacer = new Pacer();
    pacer.delay(100, 1_000);
    pacer.painted(1_000);
    expect(pacer.delay(120, 1_200)).toBe(200); // 20 changes: still calm
    expect(pacer.delay(121, 1_200)).toBe(800); // 21
  });

  it('calms down again once the rush is over', () => {
    const pacer = new Pacer();
    pacer.delay(100, 1_000);
    pacer.delay(160, 1_100);
    pacer.painted(1_100);
    expect(pacer.delay(161, 2_200)).toBe(0);
    pacer.painted(2_200);
    expect(pacer.delay(162, 2_300)).toBe(300);
  });
});
