/** A member as the services want to see them, without a session. */
import type { MikroORM } from '@mikro-orm/postgresql';
import type { Actor } from '../auth/actor.js';
import { DepartmentMemberSchema, MemberSchema } from '../features/member/member.entity.js';

export async function readActor(orm: MikroORM, handle: string): Promise<Actor> {
  const em = orm.em.fork();
  const member = await em.findOneOrFail(MemberSchema, { handle });
  const offices = await em.find(DepartmentMemberSchema, { memberId: member.id });
  return {
    memberId: member.id, handle, personId: member.personId ?? null,
    roles: member.personId ? ['CITIZEN', ...member.roles] : member.roles,
    departmentIds: offices.map(office => office.departmentId),
  };
}
