import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { Node } from '../../graphql/node.js';

@ObjectType('Department', {
  implements: Node,
  description: 'A department of the city (부서), which reviews proposals and answers them in public.',
})
export class DepartmentType extends Node {
  @Field(() => ID, { description: 'Opaque and globally unique.' })
  declare id: string;

  @Field(() => String, { description: 'Stable short name for URLs and filters.' })
  slug!: string;

  /** What its fields with arguments are read from. */
  readonly entity!: { readonly id: string; readonly nameKo: string; readonly nameEn: string; readonly parentId: string | null };
}

@ObjectType('Category', { description: 'What a proposal is about (분류). It decides the responsible department.' })
export class CategoryType {
  @Field(() => String, { description: 'Stable short name for filters and inputs.' })
  slug!: string;

  readonly entity!: { readonly nameKo: string; readonly nameEn: string; readonly departmentId: string };
}

@ObjectType({
  description: 'How a department keeps its deadlines, counted at the time of the query.',
  simpleResolvers: true,
})
export class DepartmentScorecard {
  @Field(() => Int, { description: 'Reviews that are not decided.' })
  openCount!: number;

  @Field(() => Int, { description: 'Of these, past their due date (기한 경과).' })
  overdueCount!: number;

  @Field(() => Int, { description: 'Of these, due within the next seven days and not overdue.' })
  dueThisWeekCount!: number;

  @Field(() => Int, { description: 'Of these, taken by nobody.' })
  unassignedCount!: number;

  @Field(() => Int, { description: 'Reviews decided so far.' })
  decidedCount!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Share of decided reviews that were answered by their due date, 0 to 1; null while nothing is decided.',
  })
  onTimeShare!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Median of whole days from opening to decision; null while nothing is decided.',
  })
  medianDays!: number | null;
}
