import { TILES, shade } from './districtTiles';

it('has each of the 25 districts once, each at a place of its own', () => {
  expect(TILES).toHaveLength(25);
  expect(new Set(TILES.map(({ district }) => district)).size).toBe(25);
  expect(new Set(TILES.map(({ row, column }) => `${row},${column}`)).size).toBe(25);
});

describe('shade', () => {
  it('ranks the districts', () => {
    const counts = [0, 3, 5, 5, 40];
    expect(counts.map((count) => shade(count, counts))).toEqual([0, 1, 2, 2, 4]);
  });

  it('is palest everywhere while all are equal', () => {
    expect(shade(4, [4, 4, 4])).toBe(0);
    expect(shade(0, [0, 0])).toBe(0);
  });
});
