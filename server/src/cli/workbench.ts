/** What commands work with: the same database, settings and services as the server, whether it runs or not. */
import type { MikroORM } from '@mikro-orm/postgresql';
import type { Config } from '../config.js';
import { openDatabase } from '../database.js';
import { joinEmbeddedPostgres } from '../db/embedded/embedded.js';
import { createOrm, migrate } from '../db/orm.js';
import { assertFitDatabase } from '../db/requirements.js';
import { ensureCity } from '../features/department/city.js';
import { createServices, type Services } from '../services.js';
import type { Clock } from '../shared/clock.js';
import { createLogger } from '../transport/logger.js';

export interface Workbench {
  readonly orm: MikroORM;
  readonly clock: Clock;
  readonly services: Services;
  /** The services by another clock, to do things at the time at which they happened. */
  servicesAt(clock: Clock): Promise<Services>;
}

/** Opens the database, does the work and closes it again. */
export async function atWorkbench<T>(config: Config, clock: Clock, work: (bench: Workbench) => Promise<T>): Promise<T> {
  const log = createLogger('warn', process.stderr);
  const database = await openDatabase(config, log, error => { throw error; }, joinEmbeddedPostgres);
  try {
    const orm = await createOrm(database.url, { poolMax: config.DATABASE_POOL, applicationName: 'oasis-cli' });
    try {
      await assertFitDatabase(orm);
      await migrate(orm);
      await ensureCity(orm);
      const auth = {
        ...database.secrets, publicUrl: config.PUBLIC_URL, sessionDays: config.SESSION_DAYS, rateLimits: config.rateLimits,
      };
      // Nobody waits for a single vote here: fewer and larger transactions.
      const votes = { batchSize: Math.max(config.VOTE_BATCH, 2_000), queueSize: Math.max(config.VOTE_QUEUE, 20_000) };
      // Events and signals wait in their tables; the server's relay looks for them and brings them to the browsers.
      const servicesAt = (at: Clock): Promise<Services> => createServices({ orm, clock: at, auth, votes, relay: { poke() {} } });
      return await work({ orm, clock, services: await servicesAt(clock), servicesAt });
    } finally {
      await orm.close();
    }
  } finally {
    await database.stop();
  }
}
