/** From a session token to the member behind it, and sessions for those who have no password. */
import { randomBytes } from 'node:crypto';
import type { MikroORM } from '@mikro-orm/postgresql';
import DataLoader from 'dataloader';
import { sql } from 'kysely';
import { Refusal } from '../shared/errors.js';
import { newId } from '../shared/ids.js';
import type { Role } from '../shared/vocabulary.js';
import type { Actor, Viewer } from './actor.js';
import type { CredentialHeaders, SessionTokens } from './session-token.js';

interface SessionRow {
  token: string;
  member_id: string;
  handle: string;
  person_id: string | null;
  roles: Role[];
  department_ids: string[];
}

/** A session that stands: its token, never to be shown, and the member behind it. */
export interface Session {
  readonly token: string;
  readonly actor: Actor;
}

/** Where accounts without a password have their address: nowhere (RFC 2606). */
export const generatedEmailDomain = '@members.invalid';

export class SessionService {
  readonly #actors: DataLoader<string, Viewer>;
  #reading: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly orm: MikroORM,
    private readonly tokens: SessionTokens,
    private readonly sessionDays: number,
  ) {
    // Nothing is cached: a revoked session ends at once. Instead, tokens that arrive while one statement
    // runs share the next; alone, a token waits for nothing.
    this.#actors = new DataLoader(tokens => this.#readTogether(tokens), {
      cache: false,
      maxBatchSize: 500,
      batchScheduleFn: dispatch => void this.#reading.then(() => setImmediate(dispatch)),
    });
  }

  /**
   * Who sends a request. A bearer token that is no valid session is refused with UNAUTHENTICATED, because
   * its owner needs to know; a stale cookie is a visitor's, so that public pages still open.
   */
  async readViewer(headers: CredentialHeaders): Promise<Viewer> {
    return (await this.readSession(headers))?.actor ?? null;
  }

  /** The same with the session's token, for who stays and must look again: see `readActors`. */
  async readSession(headers: CredentialHeaders): Promise<Session | null> {
    const offer = this.tokens.offeredBy(headers);
    if (!offer) return null;
    const session = await this.#findSession(offer.signedToken);
    if (!session && offer.by === 'bearer') throw new Refusal('UNAUTHENTICATED');
    return session;
  }

  /** The member of a signed token. Throws UNAUTHENTICATED when it is forged, revoked or expired. */
  async requireActor(signedToken: string): Promise<Actor> {
    const session = await this.#findSession(signedToken);
    if (!session) throw new Refusal('UNAUTHENTICATED');
    return session.actor;
  }

  /** Removes sessions that have ended by themselves. Returns how many. */
  async forgetExpired(): Promise<number> {
    const { numAffectedRows } = await sql`delete from auth.session where "expiresAt" <= now()`.execute(this.orm.em.getKysely());
    return Number(numAffectedRows ?? 0);
  }

  async #findSession(signedToken: string): Promise<Session | null> {
    const token = this.tokens.verify(signedToken);
    const actor = token === null ? null : await this.#actors.load(token);
    return token !== null && actor ? { token, actor } : null;
  }

  #readTogether(tokens: readonly string[]): Promise<Viewer[]> {
    const actors = this.readActors(tokens);
    this.#reading = actors.catch(() => undefined);
    return actors.then(byToken => tokens.map(token => byToken.get(token) ?? null));
  }

  /** Who is behind these tokens, as `readSession` gives them, now; those that have ended are absent. One statement. */
  async readActors(tokens: readonly string[]): Promise<ReadonlyMap<string, Actor>> {
    // Sessions end by the real time at which they were made, whatever clock the domain runs on.
    const { rows } = await sql<SessionRow>`
      select s.token, m.id as member_id, m.handle, m.person_id, m.roles,
        array(select d.department_id::text from department_member d where d.member_id = m.id) as department_ids
      from auth.session s join member m on m.auth_user_id = s."userId"
      where s.token = any(${tokens}::text[]) and s."expiresAt" > now()`.execute(this.orm.em.getKysely());
    return new Map(rows.map(row => [row.token, toActor(row)]));
  }

  /**
   * A new session for each of the members, as signed tokens in their order: for load tests and demonstrations.
   * Members without a password get an account that nobody can sign in to. Thousands take one transaction.
   */
  async createSessionsFor(memberIds: readonly string[]): Promise<string[]> {
    const tokens = memberIds.map(() => randomBytes(24).toString('base64url'));
    const ids = memberIds.map(() => newId());
    await this.orm.em.fork().transactional(async tx => {
      const db = tx.getKysely();
      await sql`
        insert into auth."user" ("id", "name", "email", "emailVerified")
        select id::text, handle, id || ${generatedEmailDomain}, false from member
        where id = any(${memberIds}::uuid[]) and auth_user_id is null
        on conflict do nothing`.execute(db);
      await sql`
        update member set auth_user_id = id::text
        where id = any(${memberIds}::uuid[]) and auth_user_id is null`.execute(db);
      await sql`
        insert into auth.session ("id", "token", "userId", "expiresAt", "updatedAt")
        select made.id, made.token, member.auth_user_id, now() + make_interval(days => ${this.sessionDays}), now()
        from unnest(${ids}::text[], ${tokens}::text[], ${memberIds}::uuid[]) as made (id, token, member_id)
        join member on member.id = made.member_id`.execute(db);
    });
    return tokens.map(token => this.tokens.sign(token));
  }
}

const toActor = (row: SessionRow): Actor => ({
  memberId: row.member_id,
  handle: row.handle,
  personId: row.person_id,
  roles: row.person_id ? ['CITIZEN', ...row.roles] : row.roles,
  departmentIds: row.department_ids,
});
