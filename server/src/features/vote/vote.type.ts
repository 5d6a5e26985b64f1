import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';

@ObjectType({ description: 'How a proposal stands in its current round.', simpleResolvers: true })
export class Tally {
  @Field(() => Int, { description: 'Valid votes stored.' })
  count!: number;

  @Field(() => Int, { description: 'Grows with every change of count, status or threshold; show the highest you have seen.' })
  version!: number;

  @Field(() => Int, { description: 'The number to be exceeded: with 10, the eleventh vote opens the review.' })
  threshold!: number;
}

@ObjectType({ description: 'The viewer’s own vote on a proposal. Nobody else can read it.', simpleResolvers: true })
export class ViewerVote {
  @Field(() => Date, { description: 'When it was cast.' })
  castAt!: Date;

  @Field(() => Int, { description: 'The revision of the text it was cast on.' })
  revision!: number;
}

@ObjectType({ description: 'Proof that the vote is stored. A second cast answers with the same receipt.', simpleResolvers: true })
export class VoteReceipt {
  @Field(() => ID, { description: 'The proposal voted for.' })
  proposalId!: string;

  @Field(() => Date, { description: 'When the vote was cast; the same in every answer.' })
  castAt!: Date;

  @Field(() => Int, { description: 'The revision of the text it was cast on.' })
  revision!: number;
}

@ObjectType({ description: 'How many votes stood at the end of a day.', simpleResolvers: true })
export class VotePoint {
  @Field(() => String, { description: 'Korean calendar day, YYYY-MM-DD.' })
  day!: string;

  @Field(() => Int, { description: 'Votes of the current round cast up to the end of that day and not withdrawn since.' })
  count!: number;
}

@InputType()
export class CastVoteInput {
  @Field(() => ID, { description: 'The proposal to vote for.' })
  proposalId!: string;
}

@InputType()
export class WithdrawVoteInput {
  @Field(() => ID, { description: 'The proposal whose vote to take back.' })
  proposalId!: string;
}
