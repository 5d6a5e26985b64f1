import { retryDelay } from './retry';

describe('retryDelay', () => {
  it('doubles from half a second to 15 seconds and stays there', () => {
    const ceilings = [0, 1, 2, 5, 40].map((retries) => retryDelay(retries, () => 1));
    expect(ceilings).toEqual([500, 1000, 2000, 15_000, 15_000]);
  });

  it('spreads over the upper half', () => {
    expect(retryDelay(2, () => 0)).toBe(1000);
    expect(retryDelay(2, () => 0.5)).toBe(1500);
  });
});
