import { encodeId } from '../../shared/ids.js';
import type { Role } from '../../shared/vocabulary.js';
import type { Member as MemberRow } from './member.entity.js';
import { Member, OwnProfile } from './member.type.js';

/** CITIZEN follows from a verified identity; the other roles are given. */
const rolesOf = (row: MemberRow): Role[] => (row.personId ? ['CITIZEN', ...row.roles] : [...row.roles]);

export const toMember = (row: MemberRow): Member =>
  Object.assign(new Member(), {
    id: encodeId('Member', row.id),
    handle: row.handle,
    displayName: row.displayName,
    roles: rolesOf(row),
    createdAt: row.createdAt,
  });

export const toOwnProfile = (row: MemberRow, email: string | null): OwnProfile =>
  Object.assign(new OwnProfile(), {
    id: encodeId('Member', row.id),
    handle: row.handle,
    displayName: row.displayName,
    email,
    verified: row.personId !== null,
    roles: rolesOf(row),
    createdAt: row.createdAt,
  });
