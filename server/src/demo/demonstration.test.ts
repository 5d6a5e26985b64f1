import { sql } from 'kysely';
import { chainAuditEntries } from '../features/audit/chain-entries.js';
import { verifyChain } from '../features/audit/verify-chain.js';
import { ensureCity } from '../features/department/city.js';
import { koreanDay } from '../shared/korean-time.js';
import { testAuth } from '../../test/auth-settings.js';
import { startServices, type TestServices } from '../../test/services.js';
import { demoCitizens, demoOfficials, demoPassword } from './accounts.js';
import { fillDemonstration, isHalfTold } from './demonstration.js';

const votes = { batchSize: 500, queueSize: 10_000 };
let test: TestServices;
let filled: boolean[];
let milliseconds: number;

const rows = async <T>(query: ReturnType<typeof sql<T>>): Promise<T[]> =>
  (await query.execute(test.orm.em.fork().getKysely())).rows;

beforeAll(async () => {
  test = await startServices(new Date('2026-11-24T05:00:00Z'));
  await ensureCity(test.orm);
  const began = performance.now();
  // As two servers do that start at once on a new database.
  const fill = (): Promise<boolean> => fillDemonstration(test.orm, { clock: test.clock, auth: testAuth, votes });
  filled = await Promise.all([fill(), fill()]);
  milliseconds = performance.now() - began;
});
afterAll(() => test.close());

describe('the demonstration', () => {
  it('fills an empty database once, quickly, and leaves a filled one alone', async () => {
    expect([...filled].sort()).toEqual([false, true]);
    expect(milliseconds).toBeLessThan(10_000);
    expect(await fillDemonstration(test.orm, { clock: test.clock, auth: testAuth, votes })).toBe(false);
  });

  it('knows one that was interrupted from one that is whole, and from none', async () => {
    expect(await isHalfTold(test.orm)).toBe(false);
    const other = await startServices();
    expect(await isHalfTold(other.orm)).toBe(false);
    await other.orm.em.fork().execute(
      `insert into member (id, handle, display_name, created_at) values (gen_random_uuid(), ?, '누구', now())`, [demoCitizens[0].handle]);
    expect(await isHalfTold(other.orm)).toBe(true);
    await other.close();
  });

  it('has a proposal in every state that can be reached', async () => {
    const found = await rows(sql<{ status: string }>`select distinct status from proposal`);
    expect(found.map(row => row.status).sort()).toEqual(
      ['ADOPTED', 'HOPE_SEED', 'LAPSED', 'NOT_ADOPTED', 'REVIEW', 'VOTING', 'WITHDRAWN']);
    const reviews = await rows(sql<{ state: string; overdue: boolean }>`
      select state, due_at < ${test.clock.now()} as overdue from review where state <> 'DECIDED'`);
    expect(reviews).toEqual(expect.arrayContaining([
      { state: 'OPEN', overdue: false }, { state: 'TAKEN', overdue: false }, { state: 'OPEN', overdue: true },
    ]));
  });

  it('has open rounds with no vote, one vote, and one, two and three too few', async () => {
    const open = await rows(sql<{ count: number; closes: string }>`
      select vote_count as count, voting_closes_at as closes from proposal where status = 'VOTING'`);
    expect(open.map(row => row.count)).toEqual(expect.arrayContaining([0, 1, 6, 8, 9, 10]));
    expect(open.map(row => koreanDay(new Date(row.closes)))).toContain('2026-11-25');
  });

  it('counts what was cast, and dates nothing after now', async () => {
    const wrong = await rows(sql<{ number: number }>`
      select number from proposal p where vote_count <> (select count(*) from vote v where v.proposal_id = p.id)`);
    expect(wrong).toEqual([]);
    const [latest] = await rows(sql<{ at: string; entries: string }>`
      select max(at) as at, count(*) as entries from (select at from transition union all select at from event
        union all select at from audit_entry union all select cast_at from vote) everything`);
    expect(new Date(latest!.at).getTime()).toBeLessThanOrEqual(test.clock.now().getTime());
    expect(Number(latest!.entries)).toBeGreaterThan(100);
  });

  it('was lived through in order', async () => {
    const [disorder] = await rows(sql<{ count: string }>`
      select count(*) from (select at < lag(at) over (order by id) as back from audit_entry) a where back`);
    expect(disorder).toEqual({ count: '0' });
    await test.orm.em.fork().transactional(async tx => { await chainAuditEntries(tx.getKysely() as never); });
    expect(await verifyChain(test.orm.em)).toMatchObject({ intact: true });
  });

  it('lets everyone on the list sign in', async () => {
    for (const { email, handle } of [...demoCitizens, ...demoOfficials]) {
      const { account } = await test.services.accounts.signIn({ email, password: demoPassword }, '127.0.0.1');
      expect(account.member.handle).toBe(handle);
      expect(account.member.personId !== null).toBe(demoCitizens.some(one => one.handle === handle && one.identity));
    }
  });
});
