const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 15_000;

/**
 * How long to wait before attempt `retries` + 1, in milliseconds: doubling up to 15 s, and spread over a tenth to all
 * of it, so that ten thousand pages which lost the same server don't come back in the same instant.
 */
export function retryDelay(retries: number, random: () => number = Math.random): number {
  const ceiling = Math.min(FIRST_WAIT_MS * 2 ** Math.min(retries, 10), LONGEST_WAIT_MS);
  return Math.round(ceiling * (0.1 + 0.9 * random()));
}
