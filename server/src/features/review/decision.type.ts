import { Field, ObjectType } from 'type-graphql';
import { DecisionOutcome } from '../../shared/vocabulary.js';
import { DepartmentType } from '../department/department.type.js';
import { Member } from '../member/member.type.js';
import { CriterionScore } from './review.type.js';

@ObjectType('Decision', { description: 'The published outcome of a review with the official reply (부서답변).', simpleResolvers: true })
export class DecisionType {
  @Field(() => DecisionOutcome, { description: 'How the review ended.' })
  outcome!: DecisionOutcome;

  @Field(() => String, { description: 'Markdown. The newest version; corrections are never silent.' })
  reply!: string;

  @Field(() => Date, { description: 'When it was published.' })
  decidedAt!: Date;

  @Field(() => Date, { nullable: true, description: 'Planned time of implementation (실시 예정 시기); set for ADOPTED.' })
  plannedFor!: Date | null;

  @Field(() => DepartmentType, { description: 'The department that signs the reply.' })
  department!: DepartmentType;

  @Field(() => Member, { description: 'The official who signs it.' })
  decidedBy!: Member;

  @Field(() => [CriterionScore], { description: 'In the order of the decree.' })
  criteria!: CriterionScore[];
}
