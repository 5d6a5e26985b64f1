import { createHmac } from 'node:crypto';
import type { IdentityClaim, IdentityProvider } from './provider.js';

/** Whom a claim is about, as the only thing that is ever stored: HMAC-SHA-256 of the provider's key, 32 bytes. */
export type HashPerson = (claim: IdentityClaim, now: Date) => Promise<Buffer>;

export const personHasher =
  (provider: IdentityProvider, secret: string): HashPerson =>
  async (claim, now) =>
    createHmac('sha256', secret).update(`${provider.name}\n${await provider.identify(claim, now)}`).digest();
