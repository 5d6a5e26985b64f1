import { Field, ID, Int, ObjectType } from 'type-graphql';
import { ProposalStatus } from '../../shared/vocabulary.js';

@ObjectType({ description: 'The state of a proposal’s tally at one moment. A later one has a higher `version`.', simpleResolvers: true })
export class TallyUpdate {
  @Field(() => ID)
  proposalId!: string;

  @Field(() => Int, { description: 'Valid votes stored.' })
  count!: number;

  @Field(() => Int, { description: 'Grows with every change of count, status or threshold; it never goes back.' })
  version!: number;

  @Field(() => Int, { description: 'The number to be exceeded: with 10, the eleventh vote opens the review.' })
  threshold!: number;

  @Field(() => ProposalStatus)
  status!: ProposalStatus;
}
