import { Field, Int, ObjectType } from 'type-graphql';
import { District } from '../../shared/vocabulary.js';

@ObjectType({ description: 'How many proposals a district has.', simpleResolvers: true })
export class DistrictCount {
  @Field(() => District, { description: 'One of the 25.' })
  district!: District;

  @Field(() => Int, { description: 'Published proposals about this district.' })
  count!: number;
}

@ObjectType({ description: 'The city at a glance, counted at `at` and kept for a few seconds.', simpleResolvers: true })
export class CityBoard {
  @Field(() => Int, { description: 'Votes cast since Korean midnight that still stand.' })
  votesToday!: number;

  @Field(() => Int, { description: 'Proposals published since the first of the month, Korean time.' })
  proposalsThisMonth!: number;

  @Field(() => Int, { description: 'Reviews that are not decided.' })
  inReviewCount!: number;

  @Field(() => Int, { description: 'Of these, past their due date.' })
  overdueCount!: number;

  @Field(() => Int, { description: 'Proposals that were adopted, realized ones included.' })
  adoptedCount!: number;

  @Field(() => Int, { description: 'All published proposals.' })
  proposalCount!: number;

  @Field(() => [DistrictCount], { description: 'Every district, also those without a proposal.' })
  districts!: DistrictCount[];

  @Field(() => Date, { description: 'When it was counted.' })
  at!: Date;
}
