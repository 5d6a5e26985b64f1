import { retryDelay } from './retry';

describe('retryDelay', () => {
  it('doubles from one second to 15 seconds and stays there', () => {
    const ceilings = [0, 1, 2, 5, 40].map((retries) => retryDelay(retries, () => 1));
    expect(ceilings).toEqual([1000, 2000, 4000, 15_000, 15_000]);
  });

  it('spreads over a tenth to all of it', () => {
    expect(retryDelay(2, () => 0)).toBe(400);
    expect(retryDelay(2, () => 0.5)).toBe(2200);
  });
});
