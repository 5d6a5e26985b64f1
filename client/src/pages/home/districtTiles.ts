import type { District } from '../../gql/graphql';

/** Seoul's 25 districts as tiles, about where they lie on the map; rows from north to south, 7 columns. */
const ROWS: readonly (readonly (District | null)[])[] = [
  [null, null, null, 'DOBONG', 'NOWON', null, null],
  [null, 'EUNPYEONG', 'JONGNO', 'GANGBUK', 'SEONGBUK', 'JUNGNANG', null],
  [null, 'SEODAEMUN', 'JUNG', 'DONGDAEMUN', 'SEONGDONG', 'GWANGJIN', null],
  ['GANGSEO', 'MAPO', 'YONGSAN', 'YEONGDEUNGPO', 'GANGNAM', 'SONGPA', 'GANGDONG'],
  ['YANGCHEON', 'GURO', 'DONGJAK', 'SEOCHO', null, null, null],
  [null, 'GEUMCHEON', 'GWANAK', null, null, null, null],
];

export interface Tile {
  readonly district: District;
  /** From 1, as CSS grid counts. */
  readonly row: number;
  readonly column: number;
}

export const TILES: readonly Tile[] = ROWS.flatMap((row, y) =>
  row.flatMap((district, x) => (district === null ? [] : [{ district, row: y + 1, column: x + 1 }])));

/** Shade from 0 to 4, by rank among the districts: equal counts have equal shades, and none has the palest. */
export function shade(count: number, all: readonly number[]): number {
  if (count === 0) return 0;
  const below = all.filter((other) => other < count).length;
  return Math.min(4, Math.floor((5 * below) / all.length));
}
