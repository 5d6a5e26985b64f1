import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import type { Role } from '../../shared/vocabulary.js';

/** Roles that an administrator gives. CITIZEN is none of them: it follows from a verified identity. */
export type GivenRole = Exclude<Role, 'CITIZEN'>;

/** A public profile. Whoever has one may read, follow and draft; see `personId` for more. */
export const MemberSchema = defineEntity({
  name: 'Member',
  tableName: 'member',
  properties: {
    id: p.uuid().primary(),
    /** better-auth's user; null for imported and generated members, who can't sign in. */
    authUserId: p.text().nullable(),
    /** In lower case: `[a-z0-9][a-z0-9_-]{2,39}`, so that no two handles look alike but for their letters. */
    handle: p.text(),
    displayName: p.text(),
    /** The verified person; null until then. Never on an official's account. */
    personId: p.uuid().nullable(),
    verifiedAt: p.datetime().nullable(),
    roles: p.array().$type<GivenRole[]>(),
    createdAt: p.datetime(),
  },
});
export type Member = InferEntity<typeof MemberSchema>;

/** One human being, known by nothing but a keyed hash. The id is random: it must not tell when they came. */
export const PersonSchema = defineEntity({
  name: 'Person',
  tableName: 'person',
  properties: {
    id: p.uuid().primary(),
    /** HMAC-SHA-256 of the identity provider's key for this person. */
    keyHash: p.blob(),
  },
});
export type Person = InferEntity<typeof PersonSchema>;

export const DepartmentMemberSchema = defineEntity({
  name: 'DepartmentMember',
  tableName: 'department_member',
  properties: {
    memberId: p.uuid().primary(),
    departmentId: p.uuid().primary(),
    createdAt: p.datetime(),
  },
});
export type DepartmentMember = InferEntity<typeof DepartmentMemberSchema>;
