import { randomUUID } from 'node:crypto';
import { execute, type GraphQLFormattedError, type GraphQLSchema } from 'graphql';
import type { Viewer } from '../auth/actor.js';
import type { Audience } from './feed.js';
import { encodeResult, type EncodedResult } from './frame.js';
import type { PreparedOperation } from './operation.js';

/** How results are made and errors shown; the same as over HTTP. */
export interface ExecutionOptions {
  readonly schema: GraphQLSchema;
  contextFor(viewer: Viewer, requestId: string): object;
  /** What the client is shown; the error is logged by it as well. */
  formatError(error: unknown, requestId: string): GraphQLFormattedError;
}

/** Counters of what was done, for metrics and tests. */
export interface HubCounters {
  executions: number;
  deliveries: number;
}

/** One selection for one audience: gives the result for an item of the feed, for however many subscribers. */
export class SharedExecution {
  /**
   * @param variables of any one member of the group: those that differ between members are routing, which
   * the payload does not depend on
   */
  constructor(
    private readonly options: ExecutionOptions,
    private readonly prepared: PreparedOperation,
    private readonly variables: Record<string, unknown> | null | undefined,
    private readonly audience: Audience,
    private readonly counters: HubCounters,
  ) {}

  /** Exactly what graphql-js answers when the item is the root value. */
  async run(item: unknown): Promise<EncodedResult> {
    this.counters.executions++;
    const { schema, contextFor, formatError } = this.options;
    const { document, operation } = this.prepared;
    const requestId = randomUUID();
    const { errors, ...result } = await execute({
      schema,
      document,
      operationName: operation.name?.value,
      rootValue: item,
      contextValue: contextFor(this.audience.viewer, requestId),
      variableValues: this.variables,
    });
    return encodeResult(errors ? { ...result, errors: errors.map(error => formatError(error, requestId)) } : result);
  }
}
