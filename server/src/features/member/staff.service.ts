/** Accounts that an administrator gives, for officials, moderators and administrators. */
import { sql } from 'kysely';
import { newAccount } from '../../auth/account.js';
import type { InTransaction } from '../../db/transaction.js';
import type { Clock } from '../../shared/clock.js';
import { badInput } from '../../shared/errors.js';
import { insertMember } from './account.service.js';
import type { GivenRole, Member } from './member.entity.js';
import { checkSignUp, type SignUpInput } from './member.rules.js';

export interface NewOfficial extends SignUpInput {
  /** Where the official works; unknown ones are refused. */
  readonly departmentSlugs: readonly string[];
  /** By default OFFICIAL alone. */
  readonly roles?: readonly GivenRole[];
}

export class StaffService {
  constructor(
    private readonly inTransaction: InTransaction,
    private readonly clock: Clock,
  ) {}

  /** Throws BAD_USER_INPUT for wrong or taken fields and for unknown departments. */
  async createOfficial({ departmentSlugs, roles = ['OFFICIAL'], ...input }: NewOfficial): Promise<Member> {
    const { email, password, handle, displayName } = checkSignUp(input, { allowReserved: true });
    const account = await newAccount(email, password);
    return this.inTransaction(async tx => {
      const now = this.clock.now();
      const member = await insertMember(tx, { account, handle, displayName, roles: [...roles] }, now);
      const { rows } = await sql<{ slug: string }>`
        with joined as (
          insert into department_member (member_id, department_id, created_at)
          select ${member.id}::uuid, id, ${now} from department where slug = any(${departmentSlugs}::text[])
          returning department_id
        )
        select slug from department join joined on joined.department_id = department.id`.execute(tx.getKysely());
      const known = new Set(rows.map(row => row.slug));
      const unknown = departmentSlugs.filter(slug => !known.has(slug));
      if (unknown.length > 0) throw badInput({ field: 'departmentSlugs', problem: 'unknown', unknown });
      return member;
    });
  }
}
