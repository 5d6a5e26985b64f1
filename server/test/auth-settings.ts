import { defaultRateLimits, type AuthSettings } from '../src/auth/settings.js';

export const testAuth: AuthSettings = {
  sessionSecret: 'a secret of the tests, long enough',
  personSecret: 'another secret of the tests, long',
  publicUrl: 'http://localhost',
  sessionDays: 1,
  // Models publish far more than people do.
  rateLimits: { ...defaultRateLimits, publishPerMember: { points: 0, seconds: 1 } },
};
