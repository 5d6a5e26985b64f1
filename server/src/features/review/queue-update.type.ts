import { Field, ID, Int, ObjectType } from 'type-graphql';

@ObjectType({ description: 'The state of a department’s review queue.', simpleResolvers: true })
export class ReviewQueueUpdate {
  @Field(() => ID, { description: 'The department.' })
  departmentId!: string;

  @Field(() => Int, { description: 'Only grows; an older one is to be ignored.' })
  version!: number;

  @Field(() => Int, { description: 'Reviews that are not decided.' })
  openCount!: number;

  @Field(() => Int, { description: 'Of these, taken by nobody.' })
  unassignedCount!: number;
}
