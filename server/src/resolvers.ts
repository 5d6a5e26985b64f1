/**
 * Every resolver class: what the schema is built of. `app.ts` makes their instances.
 * The metadata polyfill must come first: type-graphql's decorators run while the classes load.
 */
import 'reflect-metadata';
import { CategoryResolver, DepartmentResolver } from './features/department/department.resolver.js';
import { MemberResolver } from './features/member/member.resolver.js';
import { ProposalFieldsResolver } from './features/proposal/proposal.fields.resolver.js';
import { ProposalMutationsResolver } from './features/proposal/proposal.mutations.resolver.js';
import { OwnProposalsResolver, ProposalResolver } from './features/proposal/proposal.resolver.js';
import { ProposalReviewResolver, ReviewFieldsResolver, ReviewResolver } from './features/review/review.resolver.js';
import { SettingResolver } from './features/setting/setting.resolver.js';
import { CityBoardResolver } from './features/statistics/city-board.resolver.js';
import {
  CastVotePayloadResolver, OwnVotesResolver, VoteResolver, WithdrawVotePayloadResolver,
} from './features/vote/vote.resolver.js';
import type { ResolverClass } from './graphql/build-schema.js';

export const resolverClasses: readonly ResolverClass[] = [
  MemberResolver,
  SettingResolver,
  DepartmentResolver,
  CategoryResolver,
  ProposalResolver,
  OwnProposalsResolver,
  ProposalMutationsResolver,
  ProposalFieldsResolver,
  VoteResolver,
  CastVotePayloadResolver,
  WithdrawVotePayloadResolver,
  OwnVotesResolver,
  ReviewResolver,
  ReviewFieldsResolver,
  ProposalReviewResolver,
  CityBoardResolver,
];
