/** Signing up, in and out. */
import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { insertAccount, newAccount, type NewAccount, type PasswordSessions, type StartedSession } from '../../auth/account.js';
import type { RateLimiter } from '../../auth/rate-limit.js';
import type { CredentialHeaders, SessionTokens } from '../../auth/session-token.js';
import { violatedConstraint } from '../../db/constraint.js';
import type { InTransaction } from '../../db/transaction.js';
import type { Clock } from '../../shared/clock.js';
import { badInput, type FieldProblem, type Refusal } from '../../shared/errors.js';
import { newId } from '../../shared/ids.js';
import { MemberSchema, type GivenRole, type Member } from './member.entity.js';
import { checkSignUp, normalizeEmail, type SignUpInput } from './member.rules.js';
import type { MemberService, OwnAccount } from './member.service.js';

export interface SignedIn extends StartedSession {
  readonly account: OwnAccount;
}

export class AccountService {
  constructor(
    private readonly inTransaction: InTransaction,
    private readonly members: MemberService,
    private readonly sessions: PasswordSessions,
    private readonly tokens: SessionTokens,
    private readonly limiter: RateLimiter,
    private readonly clock: Clock,
  ) {}

  /** A new member, signed in. Throws BAD_USER_INPUT with all fields that are wrong or taken. */
  async signUp(input: SignUpInput, address: string): Promise<SignedIn> {
    const { email, password, handle, displayName } = checkSignUp(input);
    await this.limiter.consume('signUpPerAddress', address);
    const account = await newAccount(email, password);
    await this.inTransaction(tx => insertMember(tx, { account, handle, displayName, roles: [] }, this.clock.now()));
    return this.#start(email, password);
  }

  /** Throws BAD_USER_INPUT (`wrongCredentials`), the same whether the e-mail address or the password is wrong. */
  async signIn(input: { email: string; password: string }, address: string): Promise<SignedIn> {
    const email = normalizeEmail(input.email.slice(0, 400));
    const both = `${email} ${address}`;
    await this.limiter.consume('signInPerAddress', address);
    await this.limiter.consume('signInPerEmail', email);
    await this.limiter.consume('signInPerEmailAndAddress', both);
    const signedIn = await this.#start(email, input.password.slice(0, 1000));
    await this.limiter.refund('signInPerAddress', address);
    await this.limiter.refund('signInPerEmail', email);
    await this.limiter.forgive('signInPerEmailAndAddress', both);
    return signedIn;
  }

  /** Ends the session that a request came with. Gives the cookies that clear the browser's. */
  async signOut(headers: CredentialHeaders): Promise<readonly string[]> {
    const offer = this.tokens.offeredBy(headers);
    return offer ? this.sessions.end(offer.signedToken) : [];
  }

  async #start(email: string, password: string): Promise<SignedIn> {
    const session = await this.sessions.start(email, password);
    if (!session) throw badInput({ field: 'password', problem: 'wrongCredentials' });
    return { ...session, account: await this.members.readByAuthUser(session.userId) };
  }
}

export interface NewMember {
  readonly account: NewAccount;
  readonly handle: string;
  readonly displayName: string;
  readonly roles: GivenRole[];
}

/** The account and its profile, both or none. Throws BAD_USER_INPUT (`taken`). */
export async function insertMember(tx: EntityManager, { account, ...profile }: NewMember, now: Date): Promise<Member> {
  await assertFree(tx, account.email, profile.handle);
  try {
    const authUserId = await insertAccount(tx, account, profile.displayName);
    const member = tx.create(MemberSchema, {
      ...profile, id: newId(now.getTime()), authUserId, personId: null, verifiedAt: null, createdAt: now,
    });
    await tx.flush();
    return member;
  } catch (error) {
    // Somebody else was faster than the look before.
    throw takenRefusal(violatedConstraint(error)) ?? error;
  }
}

async function assertFree(tx: EntityManager, email: string, handle: string): Promise<void> {
  const { rows } = await sql<{ email: boolean; handle: boolean }>`
    select exists (select from auth."user" where "email" = ${email}) as email,
      exists (select from member where handle = ${handle}) as handle`.execute(tx.getKysely());
  const problems: FieldProblem[] = [];
  for (const field of ['email', 'handle'] as const) if (rows[0]?.[field]) problems.push({ field, problem: 'taken' });
  if (problems.length > 0) throw badInput(...problems);
}

function takenRefusal(constraint: string | null): Refusal | null {
  if (constraint === 'user_email_key') return badInput({ field: 'email', problem: 'taken' });
  return constraint === 'member_handle_key' ? badInput({ field: 'handle', problem: 'taken' }) : null;
}
