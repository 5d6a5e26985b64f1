/** What a PostgreSQL must be to carry us. Asked once at start, so that nothing fails later in the dark. */
import type { MikroORM } from '@mikro-orm/postgresql';

const oldestVersion = 150_000;

/** A PostgreSQL that can't be used, in words for whoever set it up. */
export class UnfitDatabase extends Error {
  override readonly name = 'UnfitDatabase';
}

interface Properties {
  version: number;
  ctype: string;
  readonly: boolean;
  knows_hangul: boolean;
  may_create: boolean;
}

/** Throws UnfitDatabase with what is wrong and what to do. Changes nothing in the database. */
export async function assertFitDatabase(orm: MikroORM): Promise<void> {
  await assertReachable(orm);
  const [found] = await orm.em.fork().execute<Properties[]>(`
    select current_setting('server_version_num')::int as version, datctype as ctype, pg_is_in_recovery() or current_setting('transaction_read_only') = 'on' as readonly,
      -- Hangul as letters: sorting, comparing without case and regular expressions all depend on it.
      '심야버스' ~ '^[[:alpha:]]+$' as knows_hangul,
      has_database_privilege(current_database(), 'create') as may_create
    from pg_database where datname = current_database()`);
  if (!found) throw new UnfitDatabase('DATABASE_URL: the database does not name itself.');
  if (found.version < oldestVersion) {
    throw new UnfitDatabase(`DATABASE_URL: PostgreSQL ${Math.floor(found.version / 10_000)} is too old; 15 or newer is needed.`);
  }
  if (!found.knows_hangul) {
    throw new UnfitDatabase(
      `DATABASE_URL: the database's locale (LC_CTYPE ${found.ctype}) can't search Korean; create it with LC_CTYPE 'C.UTF-8' or 'ko_KR.UTF-8', TEMPLATE template0.`,
    );
  }
  if (found.readonly) throw new UnfitDatabase('DATABASE_URL: the database is read-only.');
  if (!found.may_create) {
    throw new UnfitDatabase('DATABASE_URL: the role may not create schemas in this database; grant it CREATE.');
  }
}

/** Before any Korean is sent, which another encoding can't even read. */
async function assertReachable(orm: MikroORM): Promise<void> {
  const rows = await orm.em.fork().execute<{ encoding: string }[]>(`select current_setting('server_encoding') as encoding`)
    .catch((error: unknown) => {
      throw new UnfitDatabase(`DATABASE_URL: ${reasonOf(error)}.`, { cause: error });
    });
  const encoding = rows[0]?.encoding;
  if (encoding !== 'UTF8') {
    throw new UnfitDatabase(`DATABASE_URL: the database's encoding is ${encoding}; create it with ENCODING 'UTF8'.`);
  }
}

/** What the driver said, without the statement that the ORM puts before it: no such host, database, role, a wrong password. */
function reasonOf(error: unknown): string {
  const { cause, message } = error as Error;
  return cause instanceof Error && cause.message ? cause.message : message;
}
