import { Field, ID, ObjectType } from 'type-graphql';
import { ProposalStatus } from '../../shared/vocabulary.js';

@ObjectType({ description: 'A step on a proposal’s way.', simpleResolvers: true })
export class ProposalStatusEvent {
  @Field({ description: 'Give it as `after` to go on behind this event. Opaque; it keeps for as long as events are kept.' })
  cursor!: string;

  @Field(() => ID)
  proposalId!: string;

  @Field(() => ProposalStatus)
  from!: ProposalStatus;

  @Field(() => ProposalStatus)
  to!: ProposalStatus;

  @Field(() => String, { nullable: true, description: 'The public reason, where the step has one.' })
  reason!: string | null;

  @Field(() => Date)
  at!: Date;
}
