/**
 * Session tokens as better-auth signs them: `<token>.<base64 HMAC-SHA-256>`, the same text in the cookie
 * and behind `Authorization: Bearer`. A forged one is found out here, before any database is asked.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';

export interface CredentialHeaders {
  readonly authorization?: string | undefined;
  readonly cookie?: string | undefined;
}

/** The signed token that a request offers, and how; null when it offers none. A bearer token wins over a cookie. */
export type Offer = { readonly by: 'bearer' | 'cookie'; readonly signedToken: string } | null;

export class SessionTokens {
  constructor(
    readonly cookieName: string,
    private readonly secret: string,
  ) {}

  sign(token: string): string {
    return `${token}.${this.#signature(token).toString('base64')}`;
  }

  /** The token inside a signed one, or null when the signature is not ours. */
  verify(signedToken: string): string | null {
    if (signedToken.length > 300) return null;
    const [, token, given] = /^([A-Za-z0-9_-]+)\.([A-Za-z0-9+/=]+)$/.exec(percentDecoded(signedToken)) ?? [];
    if (!token || !given) return null;
    const bytes = Buffer.from(given, 'base64');
    return bytes.length === 32 && timingSafeEqual(bytes, this.#signature(token)) ? token : null;
  }

  offeredBy({ authorization, cookie }: CredentialHeaders): Offer {
    if (authorization?.trim()) {
      const [, signedToken = ''] = /^bearer +(\S+) *$/i.exec(authorization) ?? [];
      return { by: 'bearer', signedToken };
    }
    for (const pair of cookie?.split(';') ?? []) {
      const at = pair.indexOf('=');
      if (at > 0 && pair.slice(0, at).trim() === this.cookieName) {
        return { by: 'cookie', signedToken: pair.slice(at + 1).trim() };
      }
    }
    return null;
  }

  #signature(token: string): Buffer {
    return createHmac('sha256', this.secret).update(token).digest();
  }
}

function percentDecoded(text: string): string {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
