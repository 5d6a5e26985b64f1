/**
 * Every setting of a process, in one place: the only reader of the environment. `docs/settings.md` is made
 * from this catalogue. A bad value stops the start with one line that says which and why.
 */
import { z } from 'zod';
import { defaultRateLimits, parseRateLimit, type RateLimit, type RateLimitName, type RateLimits } from './auth/settings.js';

const whole = (min: number, max: number, fallback: number) =>
  z.string().regex(/^\d+$/, 'must be a whole number').transform(Number)
    .pipe(z.number().min(min, `must be at least ${min}`).max(max, `must be at most ${max}`)).default(fallback);

const url = (...protocols: string[]) => z.string().refine(text => {
  try {
    return protocols.includes(new URL(text).protocol);
  } catch {
    return false;
  }
}, `must be a URL that begins with ${protocols.map(protocol => `${protocol}//`).join(' or ')}`);

const secret = z.string().min(32, 'must have at least 32 characters');

const redisUrls = z.string().refine(
  text => text.split(',').every(part => url('redis:', 'rediss:').safeParse(part.trim()).success),
  'must be a redis:// URL, or several of a cluster separated by commas',
);

const rateLimit = (fallback: RateLimit) =>
  z.string().transform((text, context) => {
    const parsed = parseRateLimit(text);
    if (parsed) return parsed;
    context.addIssue({ code: 'custom', message: 'must be like 10/900 (attempts in seconds) or off' });
    return z.NEVER;
  }).default(fallback);

const origins = z.string().transform(text => text.split(',').map(part => part.trim()).filter(Boolean))
  .pipe(z.array(url('http:', 'https:'))).default([]);

export const catalogue = {
  PORT: whole(0, 65_535, 4000).describe('Port of everything: pages, GraphQL and WebSocket.'),
  HOST: z.string().default('127.0.0.1').describe('Address to listen on. 0.0.0.0 opens it to other machines; put a proxy with TLS before it.'),
  PUBLIC_URL: url('http:', 'https:').optional().describe('Where browsers reach the site, e.g. https://oasis.example. By default http://localhost with PORT. With https, cookies are Secure.'),
  DATA_DIR: z.string().optional().describe('Folder of the embedded PostgreSQL and of the secrets made for it. By default data/ in the checkout; for root, whose server runs as another user, a folder of its own in /var/lib/oasis. Printed at start.'),
  DATABASE_URL: url('postgres:', 'postgresql:').optional().describe('An existing PostgreSQL, 15 or newer, UTF8, with a locale that knows Korean (C.UTF-8, ko_KR.UTF-8). Without it an embedded PostgreSQL 18 is started.'),
  DATABASE_POOL: whole(2, 200, 20).describe('Database connections of one process at most.'),
  REDIS_URL: redisUrls.optional().describe('An existing Redis, 7 or newer, to connect several processes; several nodes of a cluster separated by commas. Without it one process serves alone.'),
  SESSION_SECRET: secret.optional().describe('Signs session tokens; at least 32 characters. Needed with DATABASE_URL; without it one is made and kept in DATA_DIR. Changing it signs everybody out.'),
  PERSON_SECRET: secret.optional().describe('Keys the hash that tells persons apart; at least 32 characters. Needed with DATABASE_URL. Never change it: every person would become a new one.'),
  SESSION_DAYS: whole(1, 365, 30).describe('Days until a session ends.'),
  TRUST_PROXY: whole(0, 10, 0).describe('How many proxies before us are believed about the address of a client. Set it behind a proxy, or all visitors share one address.'),
  ALLOWED_ORIGINS: origins.describe('Further origins, separated by commas, whose pages may use the API and its WebSocket with cookies.'),
  METRICS: z.enum(['loopback', 'public', 'off']).default('loopback').describe('Who may read /metrics: only this machine, everyone, or nobody.'),
  DEMO: z.enum(['on', 'off']).optional().describe('Fills an empty database with a small demonstration and its accounts. By default on with the embedded PostgreSQL, off with DATABASE_URL.'),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info').describe('The least serious lines to log.'),
  EVENT_RETENTION_DAYS: whole(1, 3650, 30).describe('Days for which a live client may be away and still resume from its cursor.'),
  RELAY_POLL_MS: whole(50, 60_000, 1_000).describe('Milliseconds between looks for events that a killed process left behind.'),
  VOTE_BATCH: whole(1, 5_000, 500).describe('Votes stored in one transaction at most.'),
  VOTE_QUEUE: whole(1, 1_000_000, 20_000).describe('Votes waiting in one process at most; beyond that RATE_LIMITED.'),
  LIVE_TICK_MS: whole(0, 10_000, 50).describe('Milliseconds in which changes of one tally are joined into one message, while the process is quiet.'),
  LIVE_TICK_MAX_MS: whole(0, 10_000, 250).describe('The same at most under load: sending may take a quarter of the time. Less than LIVE_TICK_MS counts as LIVE_TICK_MS.'),
  LIVE_DRAIN_MS: whole(0, 600_000, 5_000).describe('Milliseconds over which WebSockets are sent away when the process stops, at most. One leaves each millisecond, so that few are gone at once and many come back elsewhere without a stampede.'),
  LIVE_SUBSCRIPTIONS_PER_SOCKET: whole(1, 10_000, 100).describe('Subscriptions that one WebSocket may have at a time.'),
  LIVE_SOCKETS_PER_ADDRESS: whole(1, 1_000_000, 20_000).describe('WebSockets that one network address may have at a time. Offices and mobile networks share one.'),
  LIVE_SOCKETS_PER_MEMBER: whole(1, 100_000, 50).describe('WebSockets that one member may have at a time.'),
  LIMIT_SIGN_IN_EMAIL_ADDRESS: rateLimit(defaultRateLimits.signInPerEmailAndAddress).describe('Failed sign-ins for one e-mail address from one network address, as attempts/seconds or off.'),
  LIMIT_SIGN_IN_EMAIL: rateLimit(defaultRateLimits.signInPerEmail).describe('Failed sign-ins for one e-mail address from everywhere.'),
  LIMIT_SIGN_IN_ADDRESS: rateLimit(defaultRateLimits.signInPerAddress).describe('Failed sign-ins from one network address.'),
  LIMIT_SIGN_UP_ADDRESS: rateLimit(defaultRateLimits.signUpPerAddress).describe('Sign-ups from one network address.'),
  LIMIT_VERIFY_MEMBER: rateLimit(defaultRateLimits.verifyPerMember).describe('Identity checks of one member.'),
  LIMIT_VERIFY_ADDRESS: rateLimit(defaultRateLimits.verifyPerAddress).describe('Identity checks from one network address.'),
  LIMIT_PUBLISH_MEMBER: rateLimit(defaultRateLimits.publishPerMember).describe('Proposals that one member publishes.'),
  LIMIT_OPERATIONS_MEMBER: rateLimit(defaultRateLimits.operationsPerMember).describe('Operations of one signed-in member, in each process.'),
  LIMIT_OPERATIONS_ADDRESS: rateLimit(defaultRateLimits.operationsPerAddress).describe('Operations of one network address, in each process.'),
} as const;

const schema = z.object(catalogue);
export type Environment = Readonly<Record<string, string | undefined>>;

export interface Config extends Readonly<z.infer<typeof schema>> {
  readonly PUBLIC_URL: string;
  readonly rateLimits: RateLimits;
}

/** A setting that stops the start. The message is one line for each bad setting. */
export class BadSettings extends Error {
  override readonly name = 'BadSettings';
}

/** The settings of this process. Throws BadSettings. */
export function readConfig(environment: Environment = process.env): Config {
  // An empty variable is how people write "not set".
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''));
  const { success, data, error } = schema.safeParse(given);
  const lines = success ? [] : error.issues.map(({ path, message }) => `${path[0]?.toString() ?? ''}: ${message}.`);
  if (given.DATABASE_URL) {
    for (const name of ['SESSION_SECRET', 'PERSON_SECRET'] as const) {
      if (!given[name]) lines.push(`${name}: is needed with DATABASE_URL; give at least 32 random characters.`);
    }
  }
  if (!success || lines.length > 0) throw new BadSettings(lines.join('\n'));
  return { ...data, PUBLIC_URL: data.PUBLIC_URL ?? `http://localhost:${data.PORT}`, rateLimits: rateLimitsOf(data) };
}

const rateLimitsOf = (data: z.infer<typeof schema>): RateLimits => ({
  signInPerEmailAndAddress: data.LIMIT_SIGN_IN_EMAIL_ADDRESS,
  signInPerEmail: data.LIMIT_SIGN_IN_EMAIL,
  signInPerAddress: data.LIMIT_SIGN_IN_ADDRESS,
  signUpPerAddress: data.LIMIT_SIGN_UP_ADDRESS,
  verifyPerMember: data.LIMIT_VERIFY_MEMBER,
  verifyPerAddress: data.LIMIT_VERIFY_ADDRESS,
  publishPerMember: data.LIMIT_PUBLISH_MEMBER,
  operationsPerMember: data.LIMIT_OPERATIONS_MEMBER,
  operationsPerAddress: data.LIMIT_OPERATIONS_ADDRESS,
} satisfies Record<RateLimitName, RateLimit>);
