/** Accounts with a password, in better-auth's tables, and signing in and out by them. */
import type { EntityManager } from '@mikro-orm/postgresql';
import { APIError } from 'better-auth/api';
import { sql } from 'kysely';
import { newId } from '../shared/ids.js';
import type { BetterAuth } from './better-auth.js';
import { hashPassword } from './password.js';

export interface StartedSession {
  /** The signed token for `Authorization: Bearer`. */
  readonly token: string;
  /** `Set-Cookie` values for browsers. */
  readonly cookies: readonly string[];
  /** better-auth's user. */
  readonly userId: string;
}

export interface NewAccount {
  readonly email: string;
  readonly passwordHash: string;
}

export const newAccount = async (email: string, password: string): Promise<NewAccount> => ({
  email,
  passwordHash: await hashPassword(password),
});

/**
 * Stores an account in the transaction of `tx` and gives its user id. better-auth's own sign-up can't take
 * part in a transaction of ours, and an account without a member must not exist.
 * Fails on the constraint `user_email_key` when the e-mail address is taken.
 */
export async function insertAccount(tx: EntityManager, { email, passwordHash }: NewAccount, name: string): Promise<string> {
  const userId = newId();
  const db = tx.getKysely();
  await sql`
    insert into auth."user" ("id", "name", "email", "emailVerified") values (${userId}, ${name}, ${email}, false)`.execute(db);
  await sql`
    insert into auth.account ("id", "accountId", "providerId", "userId", "password", "updatedAt")
    values (${newId()}, ${userId}, 'credential', ${userId}, ${passwordHash}, now())`.execute(db);
  return userId;
}

export class PasswordSessions {
  constructor(
    private readonly auth: BetterAuth,
    private readonly cookieName: string,
  ) {}

  /** Null when e-mail and password don't belong together; finding that out takes as long as when they do. */
  async start(email: string, password: string): Promise<StartedSession | null> {
    try {
      const { headers, response } = await this.auth.api.signInEmail({ body: { email, password }, returnHeaders: true });
      const token = headers.get('set-auth-token');
      if (!token) throw new Error('better-auth gave no signed token');
      return { token, cookies: headers.getSetCookie(), userId: response.user.id };
    } catch (error) {
      if (error instanceof APIError && (error.status === 'UNAUTHORIZED' || error.body?.code === 'INVALID_EMAIL')) return null;
      throw error;
    }
  }

  /** Ends the session of a signed token. The cookies that it gives clear the browser's. */
  async end(signedToken: string): Promise<readonly string[]> {
    const cookie = `${this.cookieName}=${encodeURIComponent(signedToken)}`;
    const { headers } = await this.auth.api.signOut({ headers: new Headers({ cookie }), returnHeaders: true });
    return headers.getSetCookie();
  }
}
