import { sql, type RawBuilder } from 'kysely';
import { startLive, type TestLive } from '../../../test/live-sockets.js';
import { newId } from '../../shared/ids.js';
import { canonicalJson, commitTo, hashEntry } from './audit-chain.js';
import { recordAct, type Act } from './audit.service.js';
import { verifyChain } from './verify-chain.js';

let test: TestLive;
beforeEach(async () => (test = await startLive()));
afterEach(() => test.close());

const act = (changes: Partial<Act> = {}): Act => ({
  act: 'review.take', actorKind: 'OFFICIAL', actorId: newId(), subjectType: 'Review', subjectId: newId(),
  details: { from: 'OPEN', to: 'TAKEN' }, at: new Date('2026-03-01T00:00:00.123Z'), ...changes,
});

async function write(...acts: Act[]): Promise<void> {
  await test.inTransaction(async tx => {
    for (const one of acts) await recordAct(tx, one);
  });
  await test.relay.settle();
}

/** What somebody with the database's own rights can do. */
async function tamper(statement: RawBuilder<unknown>): Promise<void> {
  const db = test.orm.em.fork().getKysely();
  await sql`alter table audit_entry disable trigger user`.execute(db);
  await statement.execute(db);
  await sql`alter table audit_entry enable trigger user`.execute(db);
}

it('chains entries in insertion order, and nothing is out of place', async () => {
  await write(act(), act({ personalText: '사유: 예산이 없습니다.' }));
  await write(act({ actorKind: 'SYSTEM', actorId: null, details: { z: [1, { b: null, a: '"\\ü' }] } }));
  const { rows } = await sql<{ position: string; previous_hash: string; hash: string }>`
    select position, previous_hash, hash from audit_entry order by id`.execute(test.orm.em.getKysely());
  expect(rows.map(row => row.position)).toEqual(['1', '2', '3']);
  expect(rows.map(row => row.previous_hash)).toEqual(['', rows[0]!.hash, rows[1]!.hash]);
  expect(await verifyChain(test.orm.em)).toEqual({ intact: true, length: 3, head: rows[2]!.hash });
});

it('can be recomputed by anyone from the definition', async () => {
  const entry = act();
  await write(entry);
  const { rows } = await sql<{ hash: string }>`select hash from audit_entry`.execute(test.orm.em.getKysely());
  const { act: name, actorKind, actorId, subjectType, subjectId, details } = entry;
  expect(rows[0]!.hash).toBe(hashEntry('', {
    position: 1, act: name, actorKind, actorId, subjectType, subjectId, details, textCommitment: null, at: '2026-03-01T00:00:00.123Z',
  }));
});

it('is intact after the personal text of an entry was removed', async () => {
  await write(act({ personalText: 'my name and address' }), act());
  await sql`update audit_entry set text = null, text_salt = null where position = 1`.execute(test.orm.em.getKysely());
  expect(await verifyChain(test.orm.em)).toMatchObject({ intact: true, length: 2 });
});

describe('finds', () => {
  beforeEach(() => write(act({ personalText: 'why' }), act(), act()));

  it.each<[string, RawBuilder<unknown>, { position: number; why: string }]>([
    ['a changed fact', sql`update audit_entry set details = '{"from":"OPEN","to":"DECIDED"}' where position = 2`, { position: 2, why: 'hash' }],
    ['a changed actor', sql`update audit_entry set actor_id = null where position = 1`, { position: 1, why: 'hash' }],
    ['a changed instant', sql`update audit_entry set at = at + interval '1 ms' where position = 3`, { position: 3, why: 'hash' }],
    ['a changed text', sql`update audit_entry set text = 'why not' where position = 1`, { position: 1, why: 'text' }],
    ['an entry taken out', sql`delete from audit_entry where position = 2`, { position: 2, why: 'missing' }],
    ['the last entries cut off', sql`delete from audit_entry where position = 3`, { position: 3, why: 'missing' }],
    ['an entry that was hashed anew', sql`update audit_entry set hash = repeat('0', 64) where position = 2`, { position: 2, why: 'hash' }],
    ['a replaced chain', sql`update event_stream set audit_hash = repeat('0', 64)`, { position: 3, why: 'head' }],
  ])('%s', async (_what, statement, verdict) => {
    await tamper(statement);
    expect(await verifyChain(test.orm.em)).toEqual({ intact: false, ...verdict });
  });

  it('two entries that changed places', async () => {
    await tamper(sql`update audit_entry set position = -position`);
    await tamper(sql`update audit_entry set position = case position when -1 then 2 when -2 then 1 else 3 end`);
    expect(await verifyChain(test.orm.em)).toMatchObject({ intact: false, position: 1 });
  });
});

describe('the database refuses', () => {
  beforeEach(() => write(act({ personalText: 'why' })));

  it.each([
    ['changing an entry', sql`update audit_entry set act = 'x'`],
    ['changing a text', sql`update audit_entry set text = 'another'`],
    ['chaining it anew', sql`update audit_entry set hash = 'x'`],
    ['deleting an entry', sql`delete from audit_entry`],
  ])('%s', async (_what, statement) => {
    await expect(statement.execute(test.orm.em.fork().getKysely())).rejects.toThrow(/never/);
  });
});

it('refuses an act of the system with a member', async () => {
  await expect(write(act({ actorKind: 'SYSTEM' }))).rejects.toThrow('no member');
});

it('writes entries of a transaction that is rolled back nowhere', async () => {
  await expect(test.inTransaction(async tx => {
    await recordAct(tx, act());
    throw new Error('no');
  })).rejects.toThrow('no');
  await write(act());
  expect(await verifyChain(test.orm.em)).toMatchObject({ intact: true, length: 1 });
});

it('has one canonical text for one value', () => {
  expect(canonicalJson({ b: [1, 'ü', null, { d: true, c: 0.5 }], a: undefined, A: '' })).toBe('{"A":"","b":[1,"ü",null,{"c":0.5,"d":true}]}');
  expect(commitTo('salt', 'text')).toMatch(/^[0-9a-f]{64}$/);
});
