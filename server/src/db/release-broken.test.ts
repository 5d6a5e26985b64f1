import { sql } from 'kysely';
import type { MikroORM } from '@mikro-orm/postgresql';
import { createTestDatabase, type TestDatabase } from '../../test/database.js';
import { createOrm } from './orm.js';

const poolMax = 3;
let database: TestDatabase;
let orm: MikroORM;
let other: MikroORM;
beforeAll(async () => {
  database = await createTestDatabase();
  orm = await createOrm(database.url, { poolMax, applicationName: 'broken' });
  other = await createOrm(database.url, { poolMax: 1, applicationName: 'other' });
});
afterAll(async () => {
  await orm.close();
  await other.close();
  await database.drop();
});

const breakAll = (): Promise<unknown> => sql`
  select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'broken' and datname = current_database()`
  .execute(other.em.getKysely());

/** As many transactions as the pool has places, each cut off in its middle. */
async function cutOff(): Promise<PromiseSettledResult<unknown>[]> {
  const under: Promise<void>[] = [];
  const cut = Promise.withResolvers<void>();
  const transactions = Array.from({ length: poolMax }, () => {
    const began = Promise.withResolvers<void>();
    under.push(began.promise);
    return orm.em.fork().transactional(async tx => {
      await tx.execute('select 1');
      began.resolve();
      await cut.promise;
      await tx.execute('select 2');
    });
  });
  await Promise.all(under);
  await breakAll();
  cut.resolve();
  return Promise.allSettled(transactions);
}

it('transactions whose connections broke leave their places in the pool to others', async () => {
  for (let time = 0; time < 3; time++) {
    const results = await cutOff();
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    const values = await Promise.all(Array.from({ length: 10 }, (_, index) =>
      orm.em.fork().transactional(async tx => (await tx.execute<{ value: number }[]>('select ?::int as value', [index]))[0]!.value)));
    expect(values).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  }
});
