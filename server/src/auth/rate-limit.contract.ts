/** What every way of counting attempts must do; run by the tests of each. */
import type { RateLimiter } from './rate-limit.js';
import { defaultRateLimits, type RateLimits } from './settings.js';

const limits: RateLimits = {
  ...defaultRateLimits,
  signInPerEmail: { points: 3, seconds: 60 },
  signUpPerAddress: { points: 1, seconds: 60 },
  verifyPerMember: { points: 0, seconds: 1 },
};

export function limitsAttempts(create: (limits: RateLimits) => RateLimiter | Promise<RateLimiter>): void {
  const limited = { extensions: { code: 'RATE_LIMITED', details: { retryAfter: expect.any(Number) } } };
  let limiter: RateLimiter;
  beforeAll(async () => void (limiter = await create(limits)));

  test('so many, then none until the time is over', async () => {
    for (let attempt = 0; attempt < 3; attempt++) await limiter.consume('signInPerEmail', 'kim');
    const refusal: unknown = await limiter.consume('signInPerEmail', 'kim').catch((error: unknown) => error);
    expect(refusal).toMatchObject(limited);
    const { retryAfter } = (refusal as { extensions: { details: { retryAfter: number } } }).extensions.details;
    expect(retryAfter).toBeGreaterThan(50);
    expect(retryAfter).toBeLessThanOrEqual(60);
  });

  test('each key and each limit for itself', async () => {
    await limiter.consume('signInPerEmail', 'lee');
    await limiter.consume('signUpPerAddress', 'kim');
    await expect(limiter.consume('signUpPerAddress', 'kim')).rejects.toMatchObject(limited);
  });

  test('of many at once exactly the allowed ones get through', async () => {
    const attempts = await Promise.allSettled(Array.from({ length: 20 }, () => limiter.consume('signInPerEmail', 'crowd')));
    expect(attempts.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
  });

  test('what succeeded is taken back, or all is forgotten', async () => {
    for (let attempt = 0; attempt < 10; attempt++) {
      await limiter.consume('signInPerEmail', 'park');
      await limiter.refund('signInPerEmail', 'park');
    }
    for (let attempt = 0; attempt < 3; attempt++) await limiter.consume('signInPerEmail', 'park');
    await limiter.forgive('signInPerEmail', 'park');
    await limiter.consume('signInPerEmail', 'park');
  });

  test('zero points are no limit', async () => {
    for (let attempt = 0; attempt < 50; attempt++) await limiter.consume('verifyPerMember', 'kim');
  });
}
