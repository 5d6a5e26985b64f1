/** Makes every service once: the only place that says `new XService`. For the server, the command line and tests alike. */
import type { MikroORM } from '@mikro-orm/postgresql';
import type { Cluster, Redis } from 'ioredis';
import { PasswordSessions } from './auth/account.js';
import { betterAuthTokens, createBetterAuth } from './auth/better-auth.js';
import { personHasher } from './auth/identity/person-key.js';
import { simulatedIdentity } from './auth/identity/simulated.js';
import { RateLimiter } from './auth/rate-limit.js';
import { SessionService } from './auth/session.service.js';
import type { AuthSettings } from './auth/settings.js';
import { transactions } from './db/transaction.js';
import { EventStore } from './events/event-store.js';
import { DepartmentService } from './features/department/department.service.js';
import { AccountService } from './features/member/account.service.js';
import { IdentityService } from './features/member/identity.service.js';
import { MemberService } from './features/member/member.service.js';
import { StaffService } from './features/member/staff.service.js';
import { ProposalReader } from './features/proposal/proposal.reader.js';
import { ProposalService } from './features/proposal/proposal.service.js';
import { VotingWindows } from './features/proposal/voting-windows.js';
import { openReviews } from './features/review/review.opening.js';
import { ReviewReader } from './features/review/review.reader.js';
import { ReviewService } from './features/review/review.service.js';
import { SettingService } from './features/setting/setting.service.js';
import { CityBoardService } from './features/statistics/city-board.service.js';
import { GroupCommitBallotBox, type GroupCommitLimits } from './features/vote/group-commit.js';
import { VoteReader } from './features/vote/vote.reader.js';
import { VoteService } from './features/vote/vote.service.js';
import type { Clock } from './shared/clock.js';

export interface ServiceParts {
  readonly orm: MikroORM;
  readonly clock: Clock;
  /** Poked after each commit that left something for it. */
  readonly relay: { poke(): void };
  readonly auth: AuthSettings;
  readonly votes: GroupCommitLimits;
  /** Shares rate limits between processes. */
  readonly redis?: Redis | Cluster;
}

export type Services = Awaited<ReturnType<typeof createServices>>;

/** Call it after the migrations. */
export async function createServices({ orm, clock, relay, auth, votes, redis }: ServiceParts) {
  const inTransaction = transactions(orm.em, relay);
  const betterAuth = createBetterAuth(orm, auth);
  const tokens = await betterAuthTokens(betterAuth);
  const limiter = new RateLimiter(auth.rateLimits, redis);
  const members = new MemberService(orm);
  const settings = new SettingService(orm, inTransaction, clock);
  const ballotBox = new GroupCommitBallotBox({ em: orm.em, inTransaction, relay, openReviews, clock, limits: votes });
  return {
    inTransaction,
    events: new EventStore(orm.em),
    limiter,
    tokens,
    sessions: new SessionService(orm, tokens, auth.sessionDays),
    members,
    accounts: new AccountService(inTransaction, members, new PasswordSessions(betterAuth, tokens.cookieName), tokens, limiter, clock),
    identities: new IdentityService(inTransaction, personHasher(simulatedIdentity, auth.personSecret), limiter, clock),
    staff: new StaffService(inTransaction, clock),
    settings,
    departments: new DepartmentService(orm, clock),
    proposals: new ProposalService(inTransaction, settings, limiter, clock),
    proposalReader: new ProposalReader(orm, clock),
    votingWindows: new VotingWindows(orm, inTransaction, clock),
    ballotBox,
    votes: new VoteService(ballotBox, inTransaction, clock),
    voteReader: new VoteReader(orm),
    reviews: new ReviewService(inTransaction, clock),
    reviewReader: new ReviewReader(orm),
    cityBoard: new CityBoardService(orm, clock),
  };
}
