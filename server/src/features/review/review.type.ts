import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { ConnectionOf } from '../../graphql/connection.js';
import { Node } from '../../graphql/node.js';
import { ErrorCode } from '../../shared/errors.js';
import { Criterion, DecisionOutcome, ReviewAction, ReviewQueueFilter, ReviewState } from '../../shared/vocabulary.js';
import type { ReviewRow } from './review.row.js';

@ObjectType({ description: 'One of the five criteria, judged.', simpleResolvers: true })
export class CriterionScore {
  @Field(() => Criterion, { description: 'Which of the five.' })
  criterion!: Criterion;

  @Field(() => Int, { description: '1 to 5.' })
  score!: number;

  @Field(() => String, { nullable: true, description: 'What the official says to it.' })
  remark!: string | null;
}

@ObjectType({ description: 'What this viewer may do now.', simpleResolvers: true })
export class ReviewAbilities {
  @Field(() => Boolean, { description: 'Take it on.' })
  take!: boolean;

  @Field(() => Boolean, { description: 'Publish the decision.' })
  decide!: boolean;
}

@ObjectType({ description: 'Why this viewer may not do something now.', simpleResolvers: true })
export class ReviewRefusal {
  @Field(() => ReviewAction, { description: 'What is not allowed.' })
  action!: ReviewAction;

  @Field(() => ErrorCode, { description: 'The code with which the mutation would refuse.' })
  code!: ErrorCode;
}

@ObjectType('Review', { implements: Node, description: 'A department’s work on a proposal (부서 검토).' })
export class ReviewType extends Node {
  @Field(() => ID, { description: 'Opaque and globally unique.' })
  declare id: string;

  @Field(() => ReviewState, { description: 'How far the department is.' })
  state!: ReviewState;

  @Field(() => Date, { description: 'When the threshold was exceeded.' })
  openedAt!: Date;

  @Field(() => Date, {
    description: 'The last instant of the last day for the answer (처리기한), Korean time: 30 calendar days, moved past days off (국민 제안 규정 §10).',
  })
  dueAt!: Date;

  @Field(() => Boolean, { description: 'Past its due date without a decision, or decided after it (기한 경과).' })
  overdue!: boolean;

  readonly row!: ReviewRow;
}

@ObjectType({ description: 'A page of reviews.' })
export class ReviewConnection extends ConnectionOf(() => ReviewType) {}

@InputType()
export class ReviewFilter {
  @Field(() => ReviewQueueFilter, { nullable: true, description: 'ALL by default.' })
  show?: ReviewQueueFilter | null;
}

@InputType()
export class TakeReviewInput {
  @Field(() => ID, { description: 'The review to take on.' })
  reviewId!: string;
}

@InputType()
export class CriterionInput {
  @Field(() => Criterion, { description: 'Which of the five.' })
  criterion!: Criterion;

  @Field(() => Int, { description: '1 to 5.' })
  score!: number;

  @Field(() => String, { nullable: true, description: 'At most 500 characters.' })
  remark?: string | null;
}

@InputType()
export class DecideReviewInput {
  @Field(() => ID, { description: 'The review to decide; the viewer must have taken it.' })
  reviewId!: string;

  @Field(() => DecisionOutcome, { description: 'How it ends.' })
  outcome!: DecisionOutcome;

  @Field(() => String, { description: 'The official reply with its reasons, Markdown, 20 to 10,000 characters.' })
  reply!: string;

  @Field(() => [CriterionInput], { description: 'All five criteria, each once.' })
  criteria!: CriterionInput[];

  @Field(() => Date, { nullable: true, description: 'Planned time of implementation, within three years; for ADOPTED and only then.' })
  plannedFor?: Date | null;
}

@ObjectType()
export class TakeReviewPayload {
  @Field(() => ReviewType, { description: 'The review, taken.' })
  review!: ReviewType;
}

@ObjectType()
export class DecideReviewPayload {
  @Field(() => ReviewType, { description: 'The review with its decision.' })
  review!: ReviewType;
}
