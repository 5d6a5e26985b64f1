/** The ORM on one PostgreSQL. Migrations only: the schema is never derived from entities at run time. */
import { MikroORM, type Options } from '@mikro-orm/postgresql';
import { Migrator } from '@mikro-orm/migrations';
import type { Pool } from 'pg';
import { entities } from './entities.js';
import { migrations } from './migrations.js';
import { prepareStatements } from './prepared-statements.js';
import { releaseBroken } from './release-broken.js';

export interface OrmOptions {
  /** Connections at most; a few more than the statements that wait at once. */
  readonly poolMax?: number;
  /** Shown by PostgreSQL in pg_stat_activity. */
  readonly applicationName?: string;
}

export function createOrm(url: string, options: OrmOptions = {}): Promise<MikroORM> {
  const config: Options = {
    clientUrl: url,
    entities: [...entities],
    extensions: [Migrator],
    // A name that was mistyped must be refused, not made into a new, empty database.
    ensureDatabase: false,
    pool: { min: 0, max: options.poolMax ?? 20 },
    driverOptions: { application_name: options.applicationName ?? 'oasis', onPoolCreated: preparePool },
    // better-auth and pg-boss keep their tables in schemas of their own.
    schemaGenerator: { ignoreSchema: ['auth', 'pgboss'] },
    migrations: { migrationsList: [...migrations], snapshot: false, silent: true, transactional: true, allOrNothing: true },
    forceUtcTimezone: true,
  };
  return MikroORM.init(config);
}

function preparePool(pool: Pool): void {
  prepareStatements(pool);
  releaseBroken(pool);
}

/** Brings the database to the newest schema. Several processes may call it at once: one works, the others wait. */
export async function migrate(orm: MikroORM): Promise<void> {
  const lock = 0x0a515;
  await orm.em.fork().transactional(async tx => {
    await tx.execute('select pg_advisory_xact_lock(?)', [lock]);
    await orm.migrator.up();
  });
}
