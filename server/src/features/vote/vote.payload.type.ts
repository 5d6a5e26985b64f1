import { Field, Int, ObjectType } from 'type-graphql';
import { ConnectionOf } from '../../graphql/connection.js';
import { ProposalType } from '../proposal/proposal.type.js';
import { Tally, VoteReceipt } from './vote.type.js';

@ObjectType()
export class CastVotePayload {
  @Field(() => VoteReceipt, { description: 'Proof that the vote is stored.' })
  receipt!: VoteReceipt;

  @Field(() => Tally, { description: 'The tally with this vote in it.' })
  tally!: Tally;

  @Field(() => ProposalType, { description: 'The proposal, for what the page shows next.' })
  proposal!: ProposalType;
}

@ObjectType()
export class WithdrawVotePayload {
  @Field(() => Tally, { description: 'The tally without the vote.' })
  tally!: Tally;

  @Field(() => ProposalType, { description: 'The proposal, for what the page shows next.' })
  proposal!: ProposalType;
}

@ObjectType({ description: 'One of the viewer’s own votes.' })
export class Vote {
  @Field(() => Date, { description: 'When it was cast.' })
  castAt!: Date;

  @Field(() => Int, { description: 'The revision of the text it was cast on.' })
  revision!: number;

  @Field(() => Boolean, { description: 'Can no longer be withdrawn.' })
  final!: boolean;

  @Field(() => ProposalType, { description: 'What it was cast for.' })
  proposal!: ProposalType;
}

@ObjectType({ description: 'A page of the viewer’s own votes.' })
export class VoteConnection extends ConnectionOf(() => Vote) {}
