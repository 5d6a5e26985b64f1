import { startHttp } from '../../test/http.js';
import { limitsAttempts } from './rate-limit.contract.js';
import { RateLimiter } from './rate-limit.js';
import { defaultRateLimits, parseRateLimit, type RateLimits } from './settings.js';

describe('in this process', () => limitsAttempts(limits => new RateLimiter(limits)));

const SIGN_IN = 'mutation ($input: SignInInput!) { signIn(input: $input) { token } }';
const SIGN_UP = 'mutation ($input: SignUpInput!) { signUp(input: $input) { token } }';
const limited = { code: 'RATE_LIMITED', errors: [{ extensions: { details: { retryAfter: expect.any(Number) } } }] };

async function withLimits(rateLimits: Partial<RateLimits>, work: (http: Awaited<ReturnType<typeof startHttp>>) => Promise<void>): Promise<void> {
  const http = await startHttp({ auth: { rateLimits: { ...defaultRateLimits, ...rateLimits } }, http: { trustedProxies: 1 } });
  try {
    await work(http);
  } finally {
    await http.close();
  }
}

test('guessing a password ends soon, the right one included; others are not kept out', () =>
  withLimits({ signInPerEmailAndAddress: { points: 3, seconds: 60 } }, async http => {
    const account = (name: string) => ({ email: `${name}@example.kr`, password: 'long enough', handle: name, displayName: name });
    for (const name of ['kim', 'lee']) await http.ask(SIGN_UP, { input: account(name) });
    const signIn = (name: string, password: string, address = '203.0.113.1') =>
      http.ask(SIGN_IN, { input: { email: `${name}@example.kr`, password } }, { headers: { 'x-forwarded-for': address } });

    for (let guess = 0; guess < 3; guess++) expect((await signIn('kim', `guess ${guess}`)).code).toBe('BAD_USER_INPUT');
    expect(await signIn('kim', 'long enough')).toMatchObject(limited);
    expect((await signIn('kim', 'long enough', '203.0.113.2')).errors).toBeUndefined();
    for (let time = 0; time < 6; time++) expect((await signIn('lee', 'long enough')).errors).toBeUndefined();
  }));

test('guessing from many places ends too', () =>
  withLimits({ signInPerEmail: { points: 3, seconds: 60 } }, async http => {
    const guess = (n: number) =>
      http.ask(SIGN_IN, { input: { email: 'kim@example.kr', password: `guess ${n}` } }, { headers: { 'x-forwarded-for': `203.0.113.${n}` } });
    for (let n = 0; n < 3; n++) expect((await guess(n)).code).toBe('BAD_USER_INPUT');
    expect(await guess(4)).toMatchObject(limited);
  }));

test('an address signs up so many, and is not believed to be another without a trusted proxy', () =>
  withLimits({ signUpPerAddress: { points: 2, seconds: 60 } }, async http => {
    const signUp = (name: string, via: string) => http.ask(
      SIGN_UP, { input: { email: `${name}@example.kr`, password: 'long enough', handle: name, displayName: name } }, { headers: { 'x-forwarded-for': via } },
    );
    expect((await signUp('one', '198.51.100.1')).errors).toBeUndefined();
    expect((await signUp('two', '198.51.100.1')).errors).toBeUndefined();
    // One proxy is trusted: what the client itself wrote before it is not believed.
    expect(await signUp('three', '192.0.2.7, 198.51.100.1')).toMatchObject(limited);
    expect((await signUp('four', '198.51.100.2')).errors).toBeUndefined();
  }));

test('a member asks so much and is then told how long to wait, also by the HTTP header', () =>
  withLimits({ operationsPerMember: { points: 3, seconds: 60 } }, async http => {
    const { data } = await http.ask<{ signUp: { token: string } }>(SIGN_UP, {
      input: { email: 'kim@example.kr', password: 'long enough', handle: 'kim', displayName: 'kim' },
    });
    const { token } = data!.signUp;
    for (let time = 0; time < 3; time++) expect((await http.ask('{ viewer { id } }', {}, { token })).status).toBe(200);
    const refused = await http.ask('{ viewer { id } }', {}, { token });
    expect(refused).toMatchObject({ ...limited, status: 429 });
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await http.ask('{ viewer { id } }')).status).toBe(200);
  }));

test.each([
  ['10/900', { points: 10, seconds: 900 }],
  ['off', { points: 0, seconds: 1 }],
  ['10', null], ['0/10', null], ['10/0', null], ['-1/5', null], ['a/b', null], ['', null],
])('the setting %j', (text, limit) => {
  expect(parseRateLimit(text)).toEqual(limit);
});
