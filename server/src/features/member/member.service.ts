import type { MikroORM } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { Viewer } from '../../auth/actor.js';
import { generatedEmailDomain } from '../../auth/session.service.js';
import { instant, instantOrNull } from '../../db/rows.js';
import type { BatchRead } from '../../graphql/context.js';
import { Refusal } from '../../shared/errors.js';
import { MemberSchema, type Member } from './member.entity.js';

export interface OwnAccount {
  readonly member: Member;
  /** Null for members without a password. */
  readonly email: string | null;
}

type RawMember = Omit<Member, 'verifiedAt' | 'createdAt'> & { verifiedAt: string | null; createdAt: string };

/** Reads members. */
export class MemberService {
  constructor(private readonly orm: MikroORM) {}

  /** Members by UUID; an unknown one is an error, since only references are followed this way. */
  readonly byIds: BatchRead<string, Member> = async ids => {
    const { rows } = await sql<RawMember>`
      select id, auth_user_id as "authUserId", handle, display_name as "displayName", person_id as "personId",
        verified_at as "verifiedAt", roles, created_at as "createdAt"
      from member where id = any (${[...ids]}::uuid[])`.execute(this.orm.em.fork().getKysely());
    const byId = new Map(rows.map(row => [row.id, {
      ...row, verifiedAt: instantOrNull(row.verifiedAt), createdAt: instant(row.createdAt),
    }]));
    return ids.map(id => byId.get(id) ?? new Refusal('NOT_FOUND'));
  };

  tryById(id: string): Promise<Member | null> {
    return this.orm.em.fork().findOne(MemberSchema, { id });
  }

  /** In any case of letters; null when there is none. */
  tryByHandle(handle: string): Promise<Member | null> {
    return this.orm.em.fork().findOne(MemberSchema, { handle: handle.toLowerCase() });
  }

  /** The viewer's own account, or null for a visitor. */
  async readOwn(viewer: Viewer): Promise<OwnAccount | null> {
    return viewer && this.#readAccount({ id: viewer.memberId });
  }

  readByAuthUser(authUserId: string): Promise<OwnAccount> {
    return this.#readAccount({ authUserId });
  }

  async #readAccount(where: { id: string } | { authUserId: string }): Promise<OwnAccount> {
    const em = this.orm.em.fork();
    const member = await em.findOneOrFail(MemberSchema, where);
    const { rows } = await sql<{ email: string }>`
      select email from auth."user" where "id" = ${member.authUserId}`.execute(em.getKysely());
    const email = rows[0]?.email;
    return { member, email: email && !email.endsWith(generatedEmailDomain) ? email : null };
  }
}
