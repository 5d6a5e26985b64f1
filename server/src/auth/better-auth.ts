/**
 * better-auth keeps passwords and sessions. Its HTTP routes are not mounted: GraphQL covers sign-up,
 * sign-in and sign-out, under the same limits and error codes as everything else, so that there is one
 * door to guard and not two.
 */
import { createHmac } from 'node:crypto';
import type { MikroORM } from '@mikro-orm/postgresql';
import { betterAuth } from 'better-auth';
import { bearer } from 'better-auth/plugins';
import { newId } from '../shared/ids.js';
import { hashPassword, verifyPassword } from './password.js';
import { SessionTokens } from './session-token.js';
import type { AuthSettings } from './settings.js';

/** Works on the tables of Migration20261124000150. */
export function createBetterAuth(orm: MikroORM, settings: AuthSettings) {
  return betterAuth({
    appName: 'Oasis',
    baseURL: settings.publicUrl,
    secret: betterAuthSecret(settings.sessionSecret),
    database: { db: orm.em.getKysely(), type: 'postgres', schemaName: 'auth' },
    emailAndPassword: {
      enabled: true,
      minPasswordLength: 1, // features/member/member.rules.ts decides
      maxPasswordLength: 1024,
      password: { hash: hashPassword, verify: verifyPassword },
    },
    session: { expiresIn: settings.sessionDays * 86_400, disableSessionRefresh: true },
    plugins: [bearer({ requireSignature: true })],
    advanced: {
      cookiePrefix: 'oasis',
      useSecureCookies: settings.publicUrl.startsWith('https://'),
      // Our migrations are tested against what it wants; its own look at each start runs on after a quick stop.
      database: { generateId: () => newId(), validateSchema: false },
    },
    // Its log lines name e-mail addresses; failures reach our own log as errors.
    logger: { disabled: true },
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
  });
}

/** Reads and signs the tokens of this better-auth. */
export async function betterAuthTokens(auth: BetterAuth): Promise<SessionTokens> {
  const { authCookies, secret } = await auth.$context;
  return new SessionTokens(authCookies.sessionToken.name, secret);
}

export type BetterAuth = ReturnType<typeof createBetterAuth>;

/** Derived, so that the setting itself may serve other purposes as well. */
const betterAuthSecret = (secret: string): string => createHmac('sha256', secret).update('better-auth').digest('base64url');
