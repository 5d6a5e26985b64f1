import { startWorkbench } from '../../test/workbench.js';
import { generateCitizens } from '../features/member/generated-citizens.js';
import { makeTokens } from './tokens.js';

let bench: Awaited<ReturnType<typeof startWorkbench>>;
beforeAll(async () => {
  bench = await startWorkbench();
});
afterAll(() => bench.close());

describe('tokens for load tests', () => {
  it('sign generated citizens in, each its own, and no person ever', async () => {
    // Somebody has taken a handle that looks generated, and is verified.
    const { account } = await bench.services.accounts.signUp(
      { email: 'someone@oasis.example', password: 'long enough', handle: 'citizen-000001', displayName: '누군가' }, '127.0.0.1');
    const person = { memberId: account.member.id, handle: 'citizen-000001', personId: null, roles: [], departmentIds: [] };
    await bench.services.identities.verifyIdentity(person, { name: '누군가', birthDate: '1990-01-01', phone: '010-1234-5678' }, '127.0.0.1');
    await bench.orm.em.fork().transactional(tx => generateCitizens(tx, Array.from({ length: 5 }, () => bench.clock.now())));

    const tokens = await makeTokens(bench, 10);
    const viewers = await Promise.all(tokens.map(token => bench.services.sessions.readViewer({ authorization: `Bearer ${token}` })));
    expect(viewers.map(viewer => viewer!.handle).sort()).toEqual([2, 3, 4, 5, 6].map(number => `citizen-00000${number}`));
    expect(viewers.every(viewer => viewer!.personId !== null && viewer!.roles.includes('CITIZEN'))).toBe(true);
    expect(await makeTokens(bench, 2)).toHaveLength(2);
  });
});
