/** What the parts that deal with accounts need to know; filled by config.ts. */

/** `points` attempts in `seconds`; 0 points switch the limit off. */
export interface RateLimit {
  readonly points: number;
  readonly seconds: number;
}

export const defaultRateLimits = {
  /** Failed sign-ins for one e-mail address from one network address. */
  signInPerEmailAndAddress: { points: 10, seconds: 900 },
  /** Failed sign-ins for one e-mail address from everywhere: against guessing from many places. */
  signInPerEmail: { points: 100, seconds: 3600 },
  /** Failed sign-ins from one network address. Whole offices and mobile networks share one. */
  signInPerAddress: { points: 300, seconds: 900 },
  signUpPerAddress: { points: 1000, seconds: 3600 },
  verifyPerMember: { points: 10, seconds: 3600 },
  verifyPerAddress: { points: 1000, seconds: 3600 },
  /** Proposals that one member publishes. */
  publishPerMember: { points: 60, seconds: 3600 },
  /** Operations of one signed-in member, counted in each process by itself. */
  operationsPerMember: { points: 1200, seconds: 60 },
  /** Operations of one network address, counted in each process by itself; off unless set. */
  operationsPerAddress: { points: 0, seconds: 60 },
} as const satisfies Record<string, RateLimit>;

export type RateLimitName = keyof typeof defaultRateLimits;
export type RateLimits = Readonly<Record<RateLimitName, RateLimit>>;

export interface AuthSettings {
  /** Signs session tokens; at least 32 characters. Changing it signs everybody out. */
  readonly sessionSecret: string;
  /** Keys the hash of a person's identity; at least 32 characters. Changing it makes every person a new one. */
  readonly personSecret: string;
  /** Where browsers reach the site. Cookies are `Secure` when it is https. */
  readonly publicUrl: string;
  readonly sessionDays: number;
  readonly rateLimits: RateLimits;
}

/** `10/900` is ten points in 900 seconds, `off` is no limit. Null when the text is neither. */
export function parseRateLimit(text: string): RateLimit | null {
  if (text === 'off') return { points: 0, seconds: 1 };
  const [, points, seconds] = /^(\d{1,9})\/(\d{1,6})$/.exec(text) ?? [];
  if (!Number(points) || !Number(seconds)) return null;
  return { points: Number(points), seconds: Number(seconds) };
}
