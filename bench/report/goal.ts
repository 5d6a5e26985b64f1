/** One aim: what was measured beside what was wanted. */
import { rounded } from '../stage/say.js';
import type { Results } from './results.js';

export interface Aim {
  readonly work: string;
  readonly aim: string;
  readonly measured: string;
  /** Null when it was not measured. */
  readonly reached: boolean | null;
}

export type Runs = ReadonlyMap<string, Results>;

interface Goal {
  readonly work: string;
  readonly aim: string;
  readonly value: number;
  readonly atLeast?: number;
  readonly atMost?: number;
  say(value: number): string;
}

export const judge = ({ work, aim, value, atLeast, atMost, say }: Goal): Aim =>
  Number.isNaN(value)
    ? { work, aim, measured: 'not measured', reached: null }
    : { work, aim, measured: say(value), reached: (atLeast === undefined || value >= atLeast) && (atMost === undefined || value <= atMost) };

export const times = (value: number): string => `${rounded(value)} ×`;
export const percent = (value: number): string => `${rounded(value * 100)} %`;
