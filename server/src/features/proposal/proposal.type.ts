import { Field, ID, Int, ObjectType } from 'type-graphql';
import { ConnectionOf } from '../../graphql/connection.js';
import { Node } from '../../graphql/node.js';
import { ErrorCode } from '../../shared/errors.js';
import { ActorKind, District, ProposalAction, ProposalStatus } from '../../shared/vocabulary.js';
import { Tally } from '../vote/vote.type.js';
import type { ProposalRow } from './proposal.row.js';

@ObjectType({ description: 'One state of a proposal’s text. A change makes a new revision; none is ever overwritten.', simpleResolvers: true })
export class Revision {
  @Field(() => Int, { description: 'From 1 upwards.' })
  number!: number;

  @Field(() => Date, { description: 'When it became the current text.' })
  createdAt!: Date;

  @Field(() => String, { description: 'The title at that time.' })
  title!: string;

  @Field(() => String, { description: 'Markdown.' })
  body!: string;
}

@ObjectType({ description: 'One period of voting. It keeps the settings it began under.', simpleResolvers: true })
export class Round {
  @Field(() => Int, { description: 'From 1; a re-challenge opens the next one.' })
  number!: number;

  @Field(() => Date, { description: 'When voting began.' })
  opensAt!: Date;

  @Field(() => Date, { description: 'The last instant of its last day, Korean time.' })
  closesAt!: Date;

  @Field(() => Int, { description: 'The number of votes to be exceeded.' })
  threshold!: number;

  @Field(() => Date, { nullable: true, description: 'When the threshold was exceeded and the review began.' })
  crossedAt!: Date | null;
}

@ObjectType({ description: 'The discussion of a proposal.', simpleResolvers: true })
export class Thread {
  @Field(() => ID, { description: 'Opaque and globally unique.' })
  id!: string;

  @Field(() => Int, { description: 'Comments that are shown. Comments are not open yet: 0.' })
  commentCount!: number;
}

@ObjectType({ description: 'What this viewer may do now, by the same policy and clock as the mutations.', simpleResolvers: true })
export class ProposalAbilities {
  @Field(() => Boolean, { description: 'Vote for it.' })
  castVote!: boolean;

  @Field(() => Boolean, { description: 'Take the own vote back.' })
  withdrawVote!: boolean;

  @Field(() => Boolean, { description: 'Change its text.' })
  edit!: boolean;

  @Field(() => Boolean, { description: 'Take the proposal back.' })
  withdraw!: boolean;

  @Field(() => Boolean, { description: 'Not open yet: always false.' })
  suggestAmendment!: boolean;

  @Field(() => Boolean, { description: 'Not open yet: always false.' })
  comment!: boolean;

  @Field(() => Boolean, { description: 'Not open yet: always false.' })
  rechallenge!: boolean;
}

@ObjectType({ description: 'Why this viewer may not do something now.', simpleResolvers: true })
export class ProposalRefusal {
  @Field(() => ProposalAction, { description: 'What is not allowed.' })
  action!: ProposalAction;

  @Field(() => ErrorCode, { description: 'What stands in the way. What nobody can mend (VOTING_CLOSED) comes before what the viewer can (UNAUTHENTICATED, NOT_VERIFIED).' })
  code!: ErrorCode;
}

@ObjectType({ description: 'One step of a proposal’s way.', simpleResolvers: true })
export class TimelineEntry {
  @Field(() => Date, { description: 'When it happened.' })
  at!: Date;

  @Field(() => ProposalStatus, { nullable: true, description: 'Null for the first step.' })
  from!: ProposalStatus | null;

  @Field(() => ProposalStatus, { description: 'The status it led to.' })
  status!: ProposalStatus;

  @Field(() => String, { nullable: true, description: 'The public reason, where the step has one.' })
  reason!: string | null;

  @Field(() => ActorKind, { description: 'Who caused it. What votes cause is done by the system: nobody’s vote shows.' })
  actor!: ActorKind;
}

@ObjectType('Proposal', {
  implements: Node,
  description: 'A citizen’s idea for the city (제안), with its text, its votes and its way through the administration.',
})
export class ProposalType extends Node {
  @Field(() => ID, { description: 'Opaque and globally unique.' })
  declare id: string;

  @Field(() => Int, { description: 'Running number that people quote.' })
  number!: number;

  @Field(() => String, { description: 'One line, as its author wrote it.' })
  title!: string;

  @Field(() => ProposalStatus, { description: 'Where it stands on its way.' })
  status!: ProposalStatus;

  @Field(() => District, { nullable: true, description: 'The district it is about (자치구); null for the whole city.' })
  district!: District | null;

  @Field(() => [String], { description: 'Words that its author put on it, without `#`, in lower case.' })
  tags!: readonly string[];

  @Field(() => Boolean, { description: 'Proposed by an official; another official reviews it.' })
  byOfficial!: boolean;

  @Field(() => Date, { nullable: true, description: 'When it was published; never null for a proposal that others can see.' })
  publishedAt!: Date | null;

  @Field(() => Date, {
    nullable: true,
    description: 'The last instant of the current voting period, Korean time; in review, votes count until the decision.',
  })
  votingClosesAt!: Date | null;

  @Field(() => Int, { description: 'Comments that are shown.' })
  commentCount!: number;

  @Field(() => Tally, { description: 'The votes of the current round.' })
  tally!: Tally;

  @Field(() => Thread, { description: 'Its discussion.' })
  thread!: Thread;

  readonly row!: ProposalRow;
}

@ObjectType({ description: 'A page of proposals.' })
export class ProposalConnection extends ConnectionOf(() => ProposalType) {}
