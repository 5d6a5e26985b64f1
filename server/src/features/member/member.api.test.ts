/** Signing up, in and out, and one person one account, as a client sees them. */
import { startHttp, type Answer, type TestHttp } from '../../../test/http.js';

const SIGN_UP = `mutation SignUp($input: SignUpInput!) {
  signUp(input: $input) { token member { id handle displayName email verified roles createdAt } }
}`;
const SIGN_IN = `mutation SignIn($input: SignInInput!) { signIn(input: $input) { token member { handle } } }`;
const SIGN_OUT = 'mutation { signOut { signedOut } }';
const VERIFY = `mutation VerifyIdentity($input: VerifyIdentityInput!) {
  verifyIdentity(input: $input) { member { id verified roles } }
}`;
const VIEWER = '{ viewer { id handle verified roles } }';

interface SignedUp {
  signUp: { token: string; member: { id: string; handle: string } };
}

let http: TestHttp;
beforeAll(async () => void (http = await startHttp()));
afterAll(() => http.close());

let made = 0;
const newcomer = (changes: object = {}) => {
  const name = `member${++made}`;
  return { email: `${name}@example.kr`, password: 'long enough', handle: name, displayName: '김*수', ...changes };
};
const signUp = async (changes: object = {}): Promise<SignedUp['signUp']> => {
  const { data, text } = await http.ask<SignedUp>(SIGN_UP, { input: newcomer(changes) });
  if (!data) throw new Error(text);
  return data.signUp;
};
const fields = ({ errors }: Answer<unknown>): unknown => (errors?.[0]?.extensions?.['details'] as { fields: unknown }).fields;

/** Resolves when a statement in this database waits for another one's lock. */
async function untilSomebodyWaits(): Promise<void> {
  const em = http.orm.em.fork();
  const waits = `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
  while ((await em.execute<object[]>(waits)).length === 0) await new Promise(resolve => setImmediate(resolve));
}

describe('signUp', () => {
  test('makes a member who is signed in, by token and by cookie', async () => {
    const { data, headers } = await http.ask<SignedUp>(SIGN_UP, { input: newcomer({ email: ' Kim@Example.KR ', handle: 'Kim_1' }) });
    expect(data).toEqual({
      signUp: {
        token: expect.any(String),
        member: {
          id: expect.stringMatching(/^[\w-]{23}$/), handle: 'kim_1', displayName: '김*수', email: 'kim@example.kr', verified: false, roles: [],
          createdAt: http.clock.now().toISOString(),
        },
      },
    });
    const [cookie] = headers.getSetCookie();
    for (const credentials of [{ token: data!.signUp.token }, { headers: { cookie: cookie!.split(';')[0]! } }]) {
      expect((await http.ask(VIEWER, {}, credentials)).data).toMatchObject({ viewer: { handle: 'kim_1' } });
    }
  });

  test('the cookie is out of reach for scripts and for other sites', async () => {
    const { headers } = await http.ask(SIGN_UP, { input: newcomer() });
    const [cookie] = headers.getSetCookie();
    expect(cookie).toMatch(/^oasis\.session_token=[^;]+; Max-Age=86400; Path=\/; HttpOnly; SameSite=Lax$/);
  });

  test('names every field that is wrong', async () => {
    const answer = await http.ask(SIGN_UP, { input: { email: 'no address', password: 'short', handle: '한강', displayName: 'a\u202eb' } });
    expect(answer).toMatchObject({ status: 200, data: null, code: 'BAD_USER_INPUT' });
    expect(fields(answer)).toEqual([
      { field: 'email', problem: 'invalid' },
      { field: 'password', problem: 'tooShort', min: 8 },
      { field: 'handle', problem: 'tooShort', min: 3 },
      { field: 'displayName', problem: 'controlCharacters' },
    ]);
  });

  test.each([
    ['no e-mail address', { email: '' }, { field: 'email', problem: 'required' }],
    ['an address that is too long', { email: `${'a'.repeat(300)}@x.kr` }, { field: 'email', problem: 'tooLong', max: 254 }],
    ['a password that is too long', { password: 'x'.repeat(129) }, { field: 'password', problem: 'tooLong', max: 128 }],
    ['a handle that is too long', { handle: 'x'.repeat(41) }, { field: 'handle', problem: 'tooLong', max: 40 }],
    ['a letter that looks like another', { handle: 'kіm-lee' }, { field: 'handle', problem: 'invalid' }], // a Cyrillic і
    ['a name of the house', { handle: 'Admin' }, { field: 'handle', problem: 'reserved' }],
    ['an empty name', { displayName: ' ' }, { field: 'displayName', problem: 'required' }],
    ['a name that is too long', { displayName: '가'.repeat(41) }, { field: 'displayName', problem: 'tooLong', max: 40 }],
  ])('refuses %s', async (_, changes, problem) => {
    expect(fields(await http.ask(SIGN_UP, { input: newcomer(changes) }))).toEqual([problem]);
  });

  test('an e-mail address and a handle belong to one account, in whatever case, also when two race for them', async () => {
    const { email, handle } = newcomer();
    const racers = await Promise.all([1, 2, 3].map(() => http.ask(SIGN_UP, { input: newcomer({ email, handle }) })));
    expect(racers.map(({ code }) => code ?? 'OK').sort()).toEqual(['BAD_USER_INPUT', 'BAD_USER_INPUT', 'OK']);
    const late = await http.ask(SIGN_UP, { input: newcomer({ email: email.toUpperCase(), handle: handle.toUpperCase() }) });
    expect(fields(late)).toEqual([{ field: 'email', problem: 'taken' }, { field: 'handle', problem: 'taken' }]);
    const rows = await http.orm.em.fork().execute<object[]>('select from auth."user" where email = ?', [email]);
    expect(rows).toHaveLength(1);
  });

  test('who looks while a rival is not committed yet is told all the same', async () => {
    const input = newcomer();
    const rival = http.orm.em.fork();
    await rival.begin();
    await rival.execute('insert into member (id, handle, display_name, created_at) values (gen_random_uuid(), ?, ?, now())', [input.handle, '경쟁자']);
    const answer = http.ask(SIGN_UP, { input });
    await untilSomebodyWaits();
    await rival.commit();
    expect(fields(await answer)).toEqual([{ field: 'handle', problem: 'taken' }]);
    const left = await http.orm.em.fork().execute<object[]>('select from auth."user" where email = ?', [input.email]);
    expect(left).toEqual([]);
  });
});

describe('signIn', () => {
  test('takes the address in any case and the password composed or not', async () => {
    const { member } = await signUp({ email: 'park@example.kr', password: '비밀번호 열두자' });
    const answer = await http.ask(SIGN_IN, { input: { email: ' PARK@example.kr', password: '비밀번호 열두자'.normalize('NFD') } });
    expect(answer.data).toMatchObject({ signIn: { token: expect.any(String), member: { handle: member.handle } } });
  });

  test('does not tell a wrong password from an unknown address', async () => {
    await signUp({ email: 'lee@example.kr' });
    const answers = await Promise.all(['lee@example.kr', 'nobody@example.kr', 'no address'].map(email =>
      http.ask(SIGN_IN, { input: { email, password: 'wrong password' } })));
    for (const answer of answers) {
      expect(answer.code).toBe('BAD_USER_INPUT');
      expect(fields(answer)).toEqual([{ field: 'password', problem: 'wrongCredentials' }]);
    }
  });
});

describe('sessions', () => {
  test('signing out ends this one at once, and no other', async () => {
    const input = { email: 'choi@example.kr', password: 'long enough' };
    const { token } = await signUp(input);
    const other = await http.ask<{ signIn: { token: string } }>(SIGN_IN, { input });
    const answer = await http.ask(SIGN_OUT, {}, { token });
    expect(answer.data).toEqual({ signOut: { signedOut: true } });
    expect(answer.headers.getSetCookie()[0]).toMatch(/^oasis\.session_token=; Max-Age=0;/);
    expect(await http.ask(VIEWER, {}, { token })).toMatchObject({ status: 401, code: 'UNAUTHENTICATED' });
    expect((await http.ask(VIEWER, {}, { token: other.data!.signIn.token })).data).toMatchObject({ viewer: {} });
    expect((await http.ask(SIGN_OUT)).data).toEqual({ signOut: { signedOut: false } });
  });

  test('forged and expired tokens are refused; a stale cookie is a visitor', async () => {
    const { token } = await signUp();
    const [raw, signature] = token.split('.');
    const forged = ['x', raw!, `${raw}.`, `${raw}x.${signature}`, `${raw}.${'A'.repeat(43)}=`, `' or true --.${signature}`, 'a'.repeat(5000)];
    for (const each of forged) expect(await http.ask(VIEWER, {}, { token: each })).toMatchObject({ status: 401, code: 'UNAUTHENTICATED' });

    const cookie = { headers: { cookie: `oasis.session_token=${encodeURIComponent(token)}` } };
    expect((await http.ask(VIEWER, {}, cookie)).data).toMatchObject({ viewer: {} });
    await http.orm.em.fork().execute(`update auth.session set "expiresAt" = now() - interval '1 second' where token = ?`, [raw]);
    expect(await http.ask(VIEWER, {}, { token })).toMatchObject({ status: 401, code: 'UNAUTHENTICATED' });
    expect(await http.ask(VIEWER, {}, cookie)).toMatchObject({ status: 200, data: { viewer: null } });
    expect(await http.ask(VIEWER, {}, { headers: { cookie: 'oasis.session_token=%E0%A4%A' } })).toMatchObject({ data: { viewer: null } });
  });

  test('another scheme than Bearer is refused, not ignored', async () => {
    expect(await http.ask(VIEWER, {}, { headers: { authorization: 'Basic a2ltOnBhc3M=' } })).toMatchObject({ status: 401, code: 'UNAUTHENTICATED' });
  });

  test('neither address nor browser of a member is kept', async () => {
    await signUp();
    const kept = await http.orm.em.fork().execute<object[]>(`select distinct "ipAddress", "userAgent" from auth.session`);
    expect(kept).toEqual([{ ipAddress: '', userAgent: '' }]);
  });

  test('sessions made in bulk belong to their members', async () => {
    const { member } = await signUp();
    const { id } = (await http.services.members.tryByHandle(member.handle))!;
    const [one, two] = await http.services.sessions.createSessionsFor([id, id]);
    expect(one).not.toBe(two);
    for (const token of [one!, two!]) expect((await http.ask(VIEWER, {}, { token })).data).toMatchObject({ viewer: { handle: member.handle } });
  });
});

describe('verifyIdentity', () => {
  const claim = (changes: object = {}) => ({ input: { name: '홍길동', birthDate: '1990-02-03', phone: `010-1234-${1000 + made}`, ...changes } });

  test('makes a citizen, and changes nothing when it is sent twice', async () => {
    const { token, member } = await signUp();
    const same = claim();
    const answers = await Promise.all([1, 2, 3].map(() => http.ask(VERIFY, same, { token })));
    for (const { data } of answers) {
      expect(data).toEqual({ verifyIdentity: { member: { id: member.id, verified: true, roles: ['CITIZEN'] } } });
    }
    expect((await http.ask(VIEWER, {}, { token })).data).toMatchObject({ viewer: { verified: true } });
    expect(await http.ask(VERIFY, claim({ name: '김길동' }), { token })).toMatchObject({ code: 'FORBIDDEN' });
  });

  test('one person has one account, however the claim is written and whoever is first', async () => {
    const members = await Promise.all([signUp(), signUp(), signUp()]);
    const spellings = [
      claim({ phone: '010-7777-7777' }),
      claim({ phone: '+82 10 7777 7777', name: ' 홍길동 '.normalize('NFD') }),
      claim({ phone: '01077777777' }),
    ];
    const answers = await Promise.all(members.map(({ token }, index) => http.ask(VERIFY, spellings[index], { token })));
    expect(answers.map(({ code }) => code ?? 'OK').sort()).toEqual(['IDENTITY_TAKEN', 'IDENTITY_TAKEN', 'OK']);
  });

  test('keeps nothing that names the person', async () => {
    const { token } = await signUp();
    await http.ask(VERIFY, claim({ name: '세종대왕', phone: '010-5555-0001' }), { token });
    const tables = await http.orm.em.fork().execute<{ text: string }[]>(
      'select row_to_json(member)::text as text from member union all select row_to_json(person)::text from person',
    );
    expect(JSON.stringify(tables)).not.toMatch(/세종대왕|55550001|5555-0001|1990/);
    expect(JSON.stringify(http.log)).not.toMatch(/세종대왕|55550001|5555-0001|long enough/);
  });

  test.each([
    [{ birthDate: '1990-02-30' }, { field: 'birthDate', problem: 'invalid' }],
    [{ birthDate: '90-02-03' }, { field: 'birthDate', problem: 'invalid' }],
    [{ birthDate: '1850-01-01' }, { field: 'birthDate', problem: 'invalid' }],
    [{ birthDate: '2999-01-01' }, { field: 'birthDate', problem: 'inFuture' }],
    [{ birthDate: `${new Date().getUTCFullYear() - 13}-01-01` }, { field: 'birthDate', problem: 'tooYoung', min: 14 }],
    [{ name: ' ' }, { field: 'name', problem: 'required' }],
    [{ phone: 'call me' }, { field: 'phone', problem: 'invalid' }],
    [{ phone: '1' }, { field: 'phone', problem: 'invalid' }],
  ])('refuses %j', async (changes, problem) => {
    const { token } = await signUp();
    const answer = await http.ask(VERIFY, claim(changes), { token });
    expect(answer.code).toBe('BAD_USER_INPUT');
    expect(fields(answer)).toEqual([problem]);
  });

  test('is for members, and not for officials', async () => {
    expect(await http.ask(VERIFY, claim())).toMatchObject({ code: 'UNAUTHENTICATED' });
    const official = { email: 'desk@example.kr', password: 'long enough', handle: 'desk', displayName: '담당자' };
    await http.services.staff.createOfficial({ ...official, departmentSlugs: [] });
    const { data } = await http.ask<{ signIn: { token: string } }>(SIGN_IN, { input: { email: official.email, password: official.password } });
    expect(await http.ask(VERIFY, claim(), { token: data!.signIn.token })).toMatchObject({ code: 'FORBIDDEN' });
  });
});
