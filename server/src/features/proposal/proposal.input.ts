import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { District, ProposalStatus } from '../../shared/vocabulary.js';
import { ProposalType } from './proposal.type.js';

@InputType({ description: 'All conditions have to hold.' })
export class ProposalFilter {
  @Field(() => [ProposalStatus], { nullable: true, description: 'Any of these; without it, every published proposal.' })
  status?: ProposalStatus[] | null;

  @Field(() => String, { nullable: true, description: 'Slug of a category.' })
  category?: string | null;

  @Field(() => ID, { nullable: true, description: 'Proposals that answer a theme. There are no themes yet.' })
  themeId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Proposals that this department answers.' })
  departmentId?: string | null;

  @Field(() => String, { nullable: true, description: 'Handle of the author.' })
  authorHandle?: string | null;

  @Field(() => District, { nullable: true, description: 'About this district.' })
  district?: District | null;

  @Field(() => String, {
    nullable: true,
    description: 'Words that title or body must all contain. Korean words are found whatever particle follows them.',
  })
  text?: string | null;
}

@InputType()
export class SubmitProposalInput {
  @Field(() => String, { description: 'One line, 4 to 100 characters.' })
  title!: string;

  @Field(() => String, {
    description: 'Markdown, 10 to 20,000 characters. The law asks for the present state and problem, the improvement, and the expected effect (국민 제안 규정 §5).',
  })
  body!: string;

  @Field(() => String, { description: 'Slug of a category.' })
  category!: string;

  @Field(() => ID, { nullable: true, description: 'The theme it answers. There are no themes yet.' })
  themeId?: string | null;

  @Field(() => District, { nullable: true, description: 'The district it is about; leave out for the whole city.' })
  district?: District | null;

  @Field(() => [String], { nullable: true, description: 'At most 10, each 1 to 20 characters.' })
  tags?: string[] | null;
}

@InputType()
export class EditProposalInput {
  @Field(() => ID, { description: 'The proposal to change.' })
  proposalId!: string;

  @Field(() => Int, { description: 'The revision the author saw. Refused with STALE_REVISION when it is no longer the current one.' })
  baseRevision!: number;

  @Field(() => String, { description: 'One line, 4 to 100 characters.' })
  title!: string;

  @Field(() => String, { description: 'Markdown, 10 to 20,000 characters.' })
  body!: string;

  @Field(() => String, { nullable: true, description: 'Slug of a category; without it the category stays.' })
  category?: string | null;

  @Field(() => District, { nullable: true, description: 'Replaces the district, as the title and the body are replaced: left out, it is the whole city.' })
  district?: District | null;

  @Field(() => [String], { nullable: true, description: 'Replace the tags: left out, there are none. At most 10, each 1 to 20 characters.' })
  tags?: string[] | null;
}

@InputType()
export class WithdrawProposalInput {
  @Field(() => ID, { description: 'The proposal to take back.' })
  proposalId!: string;

  @Field(() => String, { nullable: true, description: 'Public; required once the proposal has votes. 5 to 500 characters.' })
  reason?: string | null;
}

@ObjectType()
export class SubmitProposalPayload {
  @Field(() => ProposalType, { description: 'The proposal, published.' })
  proposal!: ProposalType;
}

@ObjectType()
export class EditProposalPayload {
  @Field(() => ProposalType, { description: 'The proposal with its new text.' })
  proposal!: ProposalType;
}

@ObjectType()
export class WithdrawProposalPayload {
  @Field(() => ProposalType, { description: 'The proposal, withdrawn.' })
  proposal!: ProposalType;
}
