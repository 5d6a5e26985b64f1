import { startHttp, type TestHttp } from '../../../test/http.js';

const SETTINGS = '{ settings { key value ko: description en: description(language: EN) } }';
const CHANGE = 'mutation ($input: ChangeSettingInput!) { changeSetting(input: $input) { setting { key value } } }';
const input = { key: 'voteThreshold', value: 20, reason: '시민이 두 배로 늘었습니다.' };

let http: TestHttp;
let administrator: { token: string };
let official: { token: string };

beforeAll(async () => {
  http = await startHttp();
  const staff = async (handle: string, roles: ('ADMINISTRATOR' | 'OFFICIAL')[]) => {
    const account = { email: `${handle}@example.kr`, password: 'long enough', handle, displayName: handle, departmentSlugs: [], roles };
    const member = await http.services.staff.createOfficial(account);
    const [token] = await http.services.sessions.createSessionsFor([member.id]);
    return { token: token! };
  };
  administrator = await staff('keeper', ['ADMINISTRATOR']);
  official = await staff('desk', ['OFFICIAL']);
});
afterAll(() => http.close());

test('everyone can read the rules, in both languages, with their source', async () => {
  const { data } = await http.ask<{ settings: { key: string; value: string; ko: string; en: string }[] }>(SETTINGS);
  expect(data!.settings.map(({ key, value }) => [key, value])).toEqual([
    ['voteThreshold', '10'], ['votingDays', '30'], ['reviewDays', '30'], ['reviewExtensionDays', '30'],
  ]);
  for (const { ko, en } of data!.settings) {
    expect(ko).toMatch(/[가-힣].*근거: /);
    expect(en).toMatch(/Source: /);
  }
});

test('an administrator changes one, for what begins from now on, and the log tells from what, to what and why', async () => {
  expect((await http.ask(CHANGE, { input }, administrator)).data).toEqual({ changeSetting: { setting: { key: 'voteThreshold', value: '20' } } });
  expect((await http.services.settings.read()).voteThreshold).toBe(20);
  await http.ask(CHANGE, { input: { ...input, value: 10 } }, administrator);
  const acts = await http.orm.em.fork().execute<object[]>('select act, details, text from audit_entry order by id');
  expect(acts).toEqual([
    { act: 'setting.change', details: { key: 'voteThreshold', from: 10, to: 20 }, text: input.reason },
    { act: 'setting.change', details: { key: 'voteThreshold', from: 20, to: 10 }, text: input.reason },
  ]);
});

test('nobody else does', async () => {
  expect(await http.ask(CHANGE, { input })).toMatchObject({ code: 'UNAUTHENTICATED' });
  expect(await http.ask(CHANGE, { input }, official)).toMatchObject({ code: 'FORBIDDEN' });
});

test.each([
  [{ key: 'password' }, { field: 'key', problem: 'unknown' }],
  [{ key: 'constructor' }, { field: 'key', problem: 'unknown' }],
  [{ value: -1 }, { field: 'value', problem: 'outOfRange', min: 0, max: 1_000_000 }],
  [{ key: 'votingDays', value: 366 }, { field: 'value', problem: 'outOfRange', min: 1, max: 365 }],
  [{ reason: 'why' }, { field: 'reason', problem: 'tooShort', min: 5 }],
])('refuses %j', async (changes, problem) => {
  const { errors } = await http.ask(CHANGE, { input: { ...input, ...changes } }, administrator);
  expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', details: { fields: [problem] } } }]);
});

test('a value in the table that the catalogue does not allow is a fault, not a rule', async () => {
  await http.orm.em.fork().execute(`insert into setting (key, value, updated_at) values ('reviewDays', '"soon"', now())`);
  expect(await http.ask(SETTINGS)).toMatchObject({ code: 'INTERNAL' });
  await http.orm.em.fork().execute(`delete from setting where key = 'reviewDays'`);
});
