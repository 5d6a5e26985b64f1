/** What raw SQL gives back. The ORM's connection leaves instants as PostgreSQL's text. */
import pg from 'pg';

const parseTimestamp = pg.types.getTypeParser(pg.types.builtins.TIMESTAMPTZ) as (text: string) => Date;

/** The instant in a `timestamptz` column. */
export const instant = (value: string): Date => parseTimestamp(value);

/** The instant in a nullable `timestamptz` column. */
export const instantOrNull = (value: string | null): Date | null => (value === null ? null : instant(value));
