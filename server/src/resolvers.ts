/**
 * Every resolver class: what the schema is built of, and how its instance is made.
 * The metadata polyfill must come first: type-graphql's decorators run while the classes load.
 */
import 'reflect-metadata';
import { CategoryResolver, DepartmentResolver, OwnDepartmentsResolver } from './features/department/department.resolver.js';
import { MemberResolver } from './features/member/member.resolver.js';
import { NodeResolver } from './features/node/node.resolver.js';
import { ProposalFieldsResolver } from './features/proposal/proposal.fields.resolver.js';
import { ProposalMutationsResolver } from './features/proposal/proposal.mutations.resolver.js';
import { OwnProposalsResolver, ProposalResolver } from './features/proposal/proposal.resolver.js';
import { StatusLive } from './features/proposal/status.live.js';
import { QueueLive } from './features/review/queue.live.js';
import { ProposalReviewResolver, ReviewFieldsResolver, ReviewResolver } from './features/review/review.resolver.js';
import { SettingResolver } from './features/setting/setting.resolver.js';
import { CityBoardResolver } from './features/statistics/city-board.resolver.js';
import { TallyLive } from './features/vote/tally.live.js';
import {
  CastVotePayloadResolver, OwnVotesResolver, VoteResolver, WithdrawVotePayloadResolver,
} from './features/vote/vote.resolver.js';
import type { ResolverClass } from './graphql/build-schema.js';
import type { Services } from './services.js';

/** Each resolver class with what makes its instance. */
const makers = new Map<ResolverClass, (services: Services) => object>([
  [MemberResolver, s => new MemberResolver(s.members, s.accounts, s.identities)],
  [SettingResolver, s => new SettingResolver(s.settings)],
  [DepartmentResolver, s => new DepartmentResolver(s.departments)],
  [OwnDepartmentsResolver, s => new OwnDepartmentsResolver(s.departments)],
  [CategoryResolver, s => new CategoryResolver(s.departments)],
  [ProposalResolver, s => new ProposalResolver(s.proposalReader)],
  [OwnProposalsResolver, s => new OwnProposalsResolver(s.proposalReader)],
  [ProposalMutationsResolver, s => new ProposalMutationsResolver(s.proposals, s.proposalReader)],
  [ProposalFieldsResolver, s => new ProposalFieldsResolver(s.proposalReader, s.members, s.departments, s.voteReader)],
  [VoteResolver, s => new VoteResolver(s.votes, s.voteReader)],
  [CastVotePayloadResolver, s => new CastVotePayloadResolver(s.proposalReader)],
  [WithdrawVotePayloadResolver, s => new WithdrawVotePayloadResolver(s.proposalReader)],
  [OwnVotesResolver, s => new OwnVotesResolver(s.voteReader)],
  [ReviewResolver, s => new ReviewResolver(s.reviews, s.reviewReader, s.departments)],
  [ReviewFieldsResolver, s => new ReviewFieldsResolver(s.reviewReader, s.departments, s.members, s.proposalReader)],
  [ProposalReviewResolver, s => new ProposalReviewResolver(s.reviewReader)],
  [QueueLive, () => new QueueLive()],
  [TallyLive, () => new TallyLive()],
  [StatusLive, () => new StatusLive()],
  [NodeResolver, s => new NodeResolver(s)],
  [CityBoardResolver, s => new CityBoardResolver(s.cityBoard)],
]);

export const resolverClasses: readonly ResolverClass[] = [...makers.keys()];

/** Instances as type-graphql asks for them. */
export function resolverContainer(services: Services): { get(someClass: unknown): object } {
  const instances = new Map<unknown, object>([...makers].map(([someClass, make]) => [someClass, make(services)]));
  return {
    get(someClass) {
      const instance = instances.get(someClass);
      if (!instance) throw new Error('A resolver class is missing in resolvers.ts.');
      return instance;
    },
  };
}
