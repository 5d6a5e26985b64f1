import { Field, ID, InterfaceType } from 'type-graphql';

/** Give instances of the implementing class: the type is found by `instanceof`. */
@InterfaceType({ description: 'Anything with an id of its own, to be read again by `Query.node`.' })
export abstract class Node {
  @Field(() => ID, { description: 'Opaque and globally unique.' })
  id!: string;
}
