/**
 * Verified members that no human being stands behind: for demonstrations, imports and load tests. They have no
 * password, and nobody can ever verify as one of them, because their persons' keys come from no provider.
 */
import type { EntityManager } from '@mikro-orm/postgresql';
import { sql, type RawBuilder } from 'kysely';
import { newId, randomId } from '../../shared/ids.js';

export interface GeneratedCitizen {
  readonly memberId: string;
  readonly personId: string;
  readonly handle: string;
}

/** In the order of how many people in Korea bear them, as often as that is. */
const surnames = [...'김김김김김김이이이이박박박최최정정강조윤장임한오서신권황안송류홍전고문양손배백허남노하곽성차주우민진지엄원천방공'];
const lastSyllables = [...'연수민호영진희준아경우현선은주원미정석훈숙자윤서린나빈혁찬재'];

/** A name in the masked form that most people choose, e.g. 이○연. The same number gives the same name. */
export function maskedName(number: number): string {
  const surname = surnames[(number * 37) % surnames.length]!;
  // A few given names have one syllable.
  return number % 23 === 7 ? `${surname}○` : `${surname}○${lastSyllables[(number * 17 + Math.floor(number / 31)) % lastSyllables.length]!}`;
}

const handlePrefix = 'citizen-';
const handleOf = (number: number): string => `${handlePrefix}${number.toString().padStart(6, '0')}`;

/** What no provider's key hashes to: the mark of a generated person. */
export const generatedKeyHash = (personId: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`sha256(convert_to('generated ' || ${personId}, 'UTF8'))`;

/** Makes one citizen for each of the given instants of joining. Runs in the caller's transaction. */
export async function generateCitizens(tx: EntityManager, joinedAt: readonly Date[]): Promise<GeneratedCitizen[]> {
  const db = tx.getKysely();
  // Numbers are given out by one transaction at a time.
  await sql`select pg_advisory_xact_lock(hashtext('generated citizens'))`.execute(db);
  const { rows } = await sql<{ last: number }>`
    select coalesce(max(substr(handle, ${handlePrefix.length + 1})::int), 0) as last
    from member where handle ~ ${`^${handlePrefix}[0-9]{6,9}$`}`.execute(db);
  const first = rows[0]!.last + 1;
  const made = joinedAt.map((at, index) => ({
    memberId: newId(at.getTime()), personId: randomId(), handle: handleOf(first + index), number: first + index, at: at.toISOString(),
  }));
  await sql`
    with made as (
      select * from unnest(${made.map(each => each.memberId)}::uuid[], ${made.map(each => each.personId)}::uuid[],
        ${made.map(each => each.handle)}::text[], ${made.map(each => maskedName(each.number))}::text[],
        ${made.map(each => each.at)}::timestamptz[]) as m (id, person_id, handle, display_name, at)
    ), persons as (
      insert into person (id, key_hash)
      select person_id, ${generatedKeyHash(sql`person_id`)} from made
    )
    insert into member (id, handle, display_name, person_id, verified_at, roles, created_at)
    select id, handle, display_name, person_id, at, '{}', at from made`.execute(db);
  return made.map(({ memberId, personId, handle }) => ({ memberId, personId, handle }));
}

/** Generated citizens by their numbers, at most `limit`. Nobody else, whatever handle a person may have chosen. */
export async function readGeneratedCitizens(em: EntityManager, limit: number): Promise<GeneratedCitizen[]> {
  const { rows } = await sql<GeneratedCitizen>`
    select m.id as "memberId", p.id as "personId", m.handle from member m join person p on p.id = m.person_id
    where m.handle ~ ${`^${handlePrefix}[0-9]{6,9}$`} and p.key_hash = ${generatedKeyHash(sql`p.id`)}
    order by m.handle limit ${limit}`.execute(em.getKysely());
  return rows;
}
