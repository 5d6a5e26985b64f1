/** People and departments for tests, made in bulk where their making is not what is tested. */
import type { MikroORM } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { Actor } from '../src/auth/actor.js';
import { newId, randomId } from '../src/shared/ids.js';

let made = 0;
const handles = (count: number, prefix: string): string[] =>
  Array.from({ length: count }, () => `${prefix}-${process.pid}-${++made}`);

/** Verified citizens, without a password. */
export async function makeCitizens(orm: MikroORM, count: number): Promise<Actor[]> {
  const memberIds = Array.from({ length: count }, () => newId());
  const personIds = Array.from({ length: count }, randomId);
  const names = handles(count, 'citizen');
  await orm.em.fork().transactional(async tx => {
    const db = tx.getKysely();
    await sql`
      insert into person (id, key_hash) select id, sha256(id::text::bytea) from unnest(${personIds}::uuid[]) as p (id)`
      .execute(db);
    await sql`
      insert into member (id, handle, display_name, person_id, verified_at, created_at)
      select m.id, m.handle, '시민', m.person_id, now(), now()
      from unnest(${memberIds}::uuid[], ${names}::text[], ${personIds}::uuid[]) as m (id, handle, person_id)`.execute(db);
  });
  return memberIds.map((memberId, index) => ({
    memberId, handle: names[index]!, personId: personIds[index]!, roles: ['CITIZEN'], departmentIds: [],
  }));
}

/** Officials of a department, without a password. */
export async function makeOfficials(orm: MikroORM, departmentId: string, count: number): Promise<Actor[]> {
  const memberIds = Array.from({ length: count }, () => newId());
  const names = handles(count, 'official');
  await orm.em.fork().transactional(async tx => {
    const db = tx.getKysely();
    await sql`
      insert into member (id, handle, display_name, roles, created_at)
      select m.id, m.handle, '담당자', '{OFFICIAL}', now()
      from unnest(${memberIds}::uuid[], ${names}::text[]) as m (id, handle)`.execute(db);
    await sql`
      insert into department_member (member_id, department_id, created_at)
      select id, ${departmentId}::uuid, now() from unnest(${memberIds}::uuid[]) as m (id)`.execute(db);
  });
  return memberIds.map((memberId, index) => ({
    memberId, handle: names[index]!, personId: null, roles: ['OFFICIAL'], departmentIds: [departmentId],
  }));
}

/** A department with the category of the same slug. Returns the department's id. */
export async function makeDepartment(orm: MikroORM, slug: string): Promise<string> {
  const id = newId();
  const db = orm.em.fork().getKysely();
  await sql`insert into department (id, slug, name_ko, name_en) values (${id}::uuid, ${slug}, ${slug}, ${slug})`.execute(db);
  await sql`insert into category (slug, name_ko, name_en, position, department_id) values (${slug}, ${slug}, ${slug}, 1, ${id}::uuid)`
    .execute(db);
  return id;
}
