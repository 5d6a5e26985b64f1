import { getMigrations } from 'better-auth/db/migration';
import { testAuth } from '../../test/auth-settings.js';
import { startServices, type TestServices } from '../../test/services.js';
import { createBetterAuth } from './better-auth.js';

let own: TestServices;
beforeAll(async () => void (own = await startServices()));
afterAll(() => own.close());

test('our migrations make exactly the tables that better-auth wants', async () => {
  const { toBeCreated, toBeAdded } = await getMigrations(createBetterAuth(own.orm, testAuth).options);
  expect({ toBeCreated, toBeAdded }).toEqual({ toBeCreated: [], toBeAdded: [] });
});

test('cookies are for https alone where the site is', async () => {
  const cookieOf = async (publicUrl: string) =>
    (await createBetterAuth(own.orm, { ...testAuth, publicUrl }).$context).authCookies.sessionToken;
  expect(await cookieOf('https://oasis.example')).toMatchObject({
    name: '__Secure-oasis.session_token', attributes: { secure: true, httpOnly: true, sameSite: 'lax' },
  });
  expect(await cookieOf('http://localhost:4000')).toMatchObject({
    name: 'oasis.session_token', attributes: { secure: false, httpOnly: true, sameSite: 'lax' },
  });
});
