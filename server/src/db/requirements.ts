/** What a PostgreSQL must be to carry us. Asked once at start, so that nothing fails later in the dark. */
import type { MikroORM } from '@mikro-orm/postgresql';

const oldestVersion = 150_000;

/** A PostgreSQL that can't be used, in words for whoever set it up. */
export class UnfitDatabase extends Error {
  override readonly name = 'UnfitDatabase';
}

interface Properties {
  version: number;
  encoding: string;
  ctype: string;
  readonly: boolean;
  knows_hangul: boolean;
  may_create: boolean;
}

/** Throws UnfitDatabase with what is wrong and what to do. Changes nothing in the database. */
export async function assertFitDatabase(orm: MikroORM): Promise<void> {
  const [found] = await orm.em.fork().execute<Properties[]>(`
    select current_setting('server_version_num')::int as version, pg_encoding_to_char(encoding) as encoding,
      datctype as ctype, pg_is_in_recovery() or current_setting('transaction_read_only') = 'on' as readonly,
      -- Hangul as letters: sorting, comparing without case and regular expressions all depend on it.
      '심야버스' ~ '^[[:alpha:]]+$' as knows_hangul,
      has_database_privilege(current_database(), 'create') as may_create
    from pg_database where datname = current_database()`);
  if (!found) throw new UnfitDatabase('DATABASE_URL: the database does not name itself.');
  if (found.version < oldestVersion) {
    throw new UnfitDatabase(`DATABASE_URL: PostgreSQL ${Math.floor(found.version / 10_000)} is too old; 15 or newer is needed.`);
  }
  if (found.encoding !== 'UTF8') {
    throw new UnfitDatabase(`DATABASE_URL: the database's encoding is ${found.encoding}; create it with ENCODING 'UTF8'.`);
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
