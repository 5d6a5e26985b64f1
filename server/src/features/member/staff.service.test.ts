import { makeDepartment } from '../../../test/factories.js';
import { startServices, type TestServices } from '../../../test/services.js';

let own: TestServices;
beforeAll(async () => {
  own = await startServices();
  await makeDepartment(own.orm, 'parks');
  await makeDepartment(own.orm, 'roads');
});
afterAll(() => own.close());

const official = (handle: string, departmentSlugs: string[]) =>
  own.services.staff.createOfficial({ email: `${handle}@seoul.example`, password: 'long enough', handle, displayName: '담당자', departmentSlugs });

test('an official works for departments and can sign in; a reserved handle is theirs to have', async () => {
  await official('official', ['roads', 'parks', 'parks']);
  const { token, account } = await own.services.accounts.signIn({ email: 'official@seoul.example', password: 'long enough' }, '127.0.0.1');
  expect(account.member).toMatchObject({ handle: 'official', roles: ['OFFICIAL'], personId: null });
  const viewer = await own.services.sessions.requireActor(token);
  expect(viewer).toMatchObject({ roles: ['OFFICIAL'], personId: null });
  expect(viewer.departmentIds).toHaveLength(2);
});

test('an unknown department makes no half account', async () => {
  await expect(official('halfway', ['parks', 'harbour'])).rejects.toMatchObject({
    extensions: { code: 'BAD_USER_INPUT', details: { fields: [{ field: 'departmentSlugs', problem: 'unknown', unknown: ['harbour'] }] } },
  });
  expect(await own.services.members.tryByHandle('halfway')).toBeNull();
  await expect(official('halfway', ['parks'])).resolves.toMatchObject({ handle: 'halfway' });
});

test('the database itself keeps official accounts from being citizens', async () => {
  const { id } = (await own.services.members.tryByHandle('official'))!;
  const em = own.orm.em.fork();
  await em.execute(`insert into person (id, key_hash) values (gen_random_uuid(), sha256('x'))`);
  await expect(em.execute('update member set person_id = (select id from person limit 1), verified_at = now() where id = ?', [id]))
    .rejects.toMatchObject({ constraint: 'member_official_is_no_citizen' });
});

test('thousands of sessions are made in moments', async () => {
  const members = await own.orm.em.fork().execute<{ id: string }[]>(`
    insert into member (id, handle, display_name, created_at)
    select gen_random_uuid(), 'bulk-' || n, '시민', now() from generate_series(1, 3000) as n returning id`);
  const ids = members.map(({ id }) => id);
  const tokens = await own.services.sessions.createSessionsFor(ids);
  const viewers = await Promise.all(tokens.map(token => own.services.sessions.requireActor(token)));
  expect(viewers.map(({ memberId }) => memberId)).toEqual(ids);
  const again = await own.services.sessions.createSessionsFor(ids.slice(0, 2));
  expect((await own.services.sessions.requireActor(again[0]!)).memberId).toBe(ids[0]);
});
