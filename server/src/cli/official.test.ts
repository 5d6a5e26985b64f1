import { Readable } from 'node:stream';
import { startWorkbench } from '../../test/workbench.js';
import { createOfficial, newPassword, readPassword } from './official.js';

let bench: Awaited<ReturnType<typeof startWorkbench>>;
beforeAll(async () => {
  bench = await startWorkbench();
});
afterAll(() => bench.close());

describe('an official of the command line', () => {
  it('can sign in and works for the departments', async () => {
    const password = newPassword();
    const handle = await createOfficial(bench, {
      email: 'Kim.Parks@seoul.example', name: '김○원', departments: ['parks', 'hangang'], administrator: false, moderator: true,
    }, password);
    expect(handle).toBe('kim-parks');
    const { token } = await bench.services.accounts.signIn({ email: 'kim.parks@seoul.example', password }, '127.0.0.1');
    const viewer = await bench.services.sessions.readViewer({ authorization: `Bearer ${token}` });
    expect(viewer).toMatchObject({ roles: ['OFFICIAL', 'MODERATOR'], departmentIds: [expect.any(String), expect.any(String)] });
  });

  it('is not made for a department that is not there', async () => {
    const options = { email: 'lee@seoul.example', name: '이○', departments: ['moon'], administrator: false, moderator: false };
    await expect(createOfficial(bench, options, newPassword())).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  it('has the first line of the input for a password', async () => {
    expect(await readPassword(Readable.from(['first line\r\nsecond\n']))).toBe('first line');
    expect(await readPassword(Readable.from([]))).toBe('');
  });
});
