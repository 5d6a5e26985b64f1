import { getArgumentValues, getVariableValues, type GraphQLError, type GraphQLSchema } from 'graphql';
import type { Viewer } from '../auth/actor.js';
import type { LiveConnection } from './connection.js';
import { payloadVariables, type PreparedOperation } from './operation.js';

/** A subscription as it was asked for on a socket. */
export interface LiveRequest {
  readonly connection: LiveConnection;
  readonly operationId: string;
  readonly prepared: PreparedOperation;
  readonly variables: Record<string, unknown> | null | undefined;
  readonly viewer: Viewer;
  /** Throws the refusal of an operation that may not begin: it costs too much, say. */
  admit(): Promise<void>;
  /** Answers that it was not admitted. */
  reject(error: unknown): void;
  /** The server ended it: the id is free again. */
  onEnd(): void;
}

/** Variables or arguments that don't fit the schema. */
export class InvalidVariables extends Error {
  constructor(readonly errors: readonly GraphQLError[]) {
    super('Invalid variables.');
  }
}

export interface ReadArguments {
  readonly args: Record<string, unknown>;
  /** The variables that can change the payload, as a part of the group's key. */
  readonly payloadKey: string;
}

/** The root field's arguments, coerced as graphql-js does. Throws InvalidVariables or a located GraphQLError. */
export function readArguments(
  schema: GraphQLSchema,
  { prepared, variables }: LiveRequest,
  routing: readonly string[],
): ReadArguments {
  const root = prepared.root!;
  const coerced = getVariableValues(schema, prepared.operation.variableDefinitions ?? [], variables ?? {});
  if (coerced.errors) throw new InvalidVariables(coerced.errors);
  const field = schema.getSubscriptionType()!.getFields()[root.name.value]!;
  const names = (prepared.payloadVariables ??= payloadVariables(prepared, routing));
  return {
    args: getArgumentValues(field, root, coerced.coerced),
    payloadKey: JSON.stringify(names.map(name => coerced.coerced[name] ?? null)),
  };
}
