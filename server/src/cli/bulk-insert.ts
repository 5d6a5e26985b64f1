/** Thousands of rows in one statement. */
import { sql, type Kysely } from 'kysely';

/** Of each column its PostgreSQL type, and its value in a row. */
export type Columns<Row> = Readonly<Record<string, readonly [type: string, value: (row: Row) => unknown]>>;

/** Does nothing where there are no rows. */
export async function bulkInsert<Row>(db: Kysely<unknown>, table: string, rows: readonly Row[], columns: Columns<Row>): Promise<void> {
  if (rows.length === 0) return;
  const names = Object.keys(columns);
  const lists = Object.values(columns).map(([type, value]) => {
    const values = rows.map(row => toText(value(row)));
    // PostgreSQL has no arrays of arrays of different lengths.
    return sql`${values}::${sql.raw(type.endsWith('[]') ? 'text' : type)}[]`;
  });
  const taken = Object.entries(columns).map(([name, [type]]) => (type.endsWith('[]') ? sql`${sql.ref(name)}::${sql.raw(type)}` : sql.ref(name)));
  await sql`
    insert into ${sql.table(table)} (${sql.join(names.map(name => sql.ref(name)))})
    select ${sql.join(taken)} from unnest(${sql.join(lists)}) as made (${sql.join(names.map(name => sql.ref(name)))})`.execute(db);
}

const toText = (value: unknown): unknown => {
  if (value instanceof Date) return value.toISOString();
  return Array.isArray(value) ? arrayLiteral(value) : value;
};

/** PostgreSQL's spelling of an array of texts or numbers. */
const arrayLiteral = (values: readonly unknown[]): string =>
  `{${values.map(value => (typeof value === 'number' ? value : `"${String(value).replace(/["\\]/g, '\\$&')}"`)).join(',')}}`;
