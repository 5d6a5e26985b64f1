import 'reflect-metadata';
import './enums.js';
import type { GraphQLSchema } from 'graphql';
import { buildSchemaSync, type ContainerType, type NonEmptyArray } from 'type-graphql';
import { DateTimeScalar } from './scalars.js';

export type ResolverClass = abstract new (...parts: never[]) => object;

/** Live topics are named by resolvers with `subscribe`; type-graphql's own pubsub must never carry anything. */
const noPubSub = {
  publish(): never {
    throw new Error('Publish through the event outbox.');
  },
  subscribe(): never {
    throw new Error('Subscribe through the live hub.');
  },
};

/**
 * The executable schema of the given resolvers. No global middleware and no class validation:
 * services authorize and check input themselves, so that every way in is guarded alike.
 */
export function buildOasisSchema(resolvers: readonly ResolverClass[], container: ContainerType): GraphQLSchema {
  return buildSchemaSync({
    resolvers: resolvers as unknown as NonEmptyArray<ResolverClass>,
    container,
    validate: false,
    pubSub: noPubSub,
    scalarsMap: [{ type: Date, scalar: DateTimeScalar }],
  });
}
