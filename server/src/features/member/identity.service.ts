/** One person, one account. */
import { sql } from 'kysely';
import type { Viewer } from '../../auth/actor.js';
import type { IdentityClaim } from '../../auth/identity/provider.js';
import type { HashPerson } from '../../auth/identity/person-key.js';
import type { RateLimiter } from '../../auth/rate-limit.js';
import { violatedConstraint } from '../../db/constraint.js';
import type { InTransaction } from '../../db/transaction.js';
import type { Clock } from '../../shared/clock.js';
import { Refusal } from '../../shared/errors.js';
import { randomId } from '../../shared/ids.js';

export class IdentityService {
  constructor(
    private readonly inTransaction: InTransaction,
    private readonly hashPerson: HashPerson,
    private readonly limiter: RateLimiter,
    private readonly clock: Clock,
  ) {}

  /**
   * Ties the viewer's account to the person of the claim; asking again with the same claim changes nothing.
   * Throws IDENTITY_TAKEN when another account belongs to that person, and FORBIDDEN to officials and to
   * those who are verified as somebody else.
   */
  async verifyIdentity(viewer: Viewer, claim: IdentityClaim, address: string): Promise<void> {
    if (!viewer) throw new Refusal('UNAUTHENTICATED');
    if (viewer.roles.includes('OFFICIAL')) throw new Refusal('FORBIDDEN');
    const now = this.clock.now();
    const keyHash = await this.hashPerson(claim, now);
    await this.limiter.consume('verifyPerAddress', address);
    await this.limiter.consume('verifyPerMember', viewer.memberId);
    try {
      await this.#tie(viewer.memberId, keyHash, now);
    } catch (error) {
      const constraint = violatedConstraint(error);
      if (constraint === 'member_person_id_key') throw new Refusal('IDENTITY_TAKEN');
      // Made an official since the session was read.
      if (constraint === 'member_official_is_no_citizen') throw new Refusal('FORBIDDEN');
      throw error;
    }
  }

  #tie(memberId: string, keyHash: Buffer, now: Date): Promise<void> {
    return this.inTransaction(async tx => {
      const db = tx.getKysely();
      await sql`insert into person (id, key_hash) values (${randomId()}, ${keyHash}) on conflict (key_hash) do nothing`.execute(db);
      // A statement of its own: it sees the person that a rival has just committed.
      const { rows: [person] } = await sql<{ id: string }>`select id from person where key_hash = ${keyHash}`.execute(db);
      if (!person) throw new Error('The person is gone that was just made');
      const { rows: [member] } = await sql<{ person_id: string }>`
        update member set person_id = coalesce(person_id, ${person.id}::uuid), verified_at = coalesce(verified_at, ${now})
        where id = ${memberId}::uuid returning person_id`.execute(db);
      if (member?.person_id !== person.id) throw new Refusal('FORBIDDEN');
    });
  }
}
