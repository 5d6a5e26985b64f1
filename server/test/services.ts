/** All services on a database of the test's own, with a clock that the test moves. */
import type { MikroORM } from '@mikro-orm/postgresql';
import type { AuthSettings } from '../src/auth/settings.js';
import { createOrm } from '../src/db/orm.js';
import { createServices, type Services } from '../src/services.js';
import { ManualClock } from '../src/shared/clock.js';
import { testAuth } from './auth-settings.js';
import { createTestDatabase } from './database.js';

export interface TestServices {
  readonly databaseUrl: string;
  readonly orm: MikroORM;
  readonly clock: ManualClock;
  readonly services: Services;
  close(): Promise<void>;
}

export async function startServices(now = new Date('2026-03-02T03:00:00Z'), auth: Partial<AuthSettings> = {}): Promise<TestServices> {
  const database = await createTestDatabase();
  const orm = await createOrm(database.url);
  const clock = new ManualClock(now);
  const services = await createServices({
    orm, clock, auth: { ...testAuth, ...auth }, relay: { poke: () => undefined }, votes: { batchSize: 500, queueSize: 10_000 },
  });
  return {
    databaseUrl: database.url, orm, clock, services,
    async close() {
      await orm.close();
      await database.drop();
    },
  };
}
