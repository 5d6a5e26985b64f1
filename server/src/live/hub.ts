/**
 * Subscriptions of the same document, operation and audience are one group, whatever their routing arguments
 * and whoever made them: one execution and one payload for each changed subject or event.
 */
import { randomUUID } from 'node:crypto';
import { locatedError } from 'graphql';
import type { Logger } from 'pino';
import { SharedExecution, type ExecutionOptions, type HubCounters } from './execution.js';
import { everyone } from './feed.js';
import { encodeResult, Payload, textFrame } from './frame.js';
import { LatestGroup, LatestMember } from './latest-group.js';
import type { LatestFeed } from './latest-feed.js';
import type { LiveFeeds } from './live-feeds.js';
import { LosslessGroup, LosslessReader } from './lossless-group.js';
import type { LosslessFeed } from './lossless-feed.js';
import type { PreparedOperation } from './operation.js';
import { InvalidVariables, readArguments, type LiveRequest, type ReadArguments } from './request.js';

export interface HubOptions extends ExecutionOptions {
  readonly feeds: LiveFeeds;
  readonly log: Pick<Logger, 'error'>;
  /** Events that may wait for a slow reader of a lossless subscription before its socket is closed. */
  readonly maxWaitingEvents: number;
}

/** An operation under way on a socket. */
export class LiveSubscription {
  #closed = false;
  #entered: { close(): void } | undefined;

  get closed(): boolean {
    return this.#closed;
  }

  /** What ends with it, for whatever reason it ends. */
  endsWith(entered: { close(): void }): void {
    this.#entered = entered;
  }

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#entered?.close();
  }
}

export class LiveHub {
  readonly counters: HubCounters = { executions: 0, deliveries: 0 };
  readonly #options: HubOptions;
  readonly #groups = new Map<string, LatestGroup | LosslessGroup>();

  constructor(options: HubOptions) {
    this.#options = options;
  }

  get groupCount(): number {
    return this.#groups.size;
  }

  /** Whether the operation can share executions with its like; others are left to graphql-js. */
  canShare({ root }: PreparedOperation): boolean {
    return root !== null && this.#options.feeds.get(root.name.value) !== undefined;
  }

  /** Begins a subscription that `canShare`. A refusal is answered on the connection, as graphql-ws would. */
  open(request: LiveRequest): LiveSubscription {
    const live = new LiveSubscription();
    const ending = (answer: (error: unknown) => void) => (error: unknown) => {
      if (live.closed) return;
      live.close();
      request.onEnd();
      answer(error);
    };
    const fail = ending(error => this.#refuse(request, error));
    request.admit().then(() => this.#enter(request, live, fail).catch(fail), ending(request.reject));
    return live;
  }

  async #enter(request: LiveRequest, live: LiveSubscription, fail: (error: unknown) => void): Promise<void> {
    if (live.closed) return;
    const feed = this.#options.feeds.get(request.prepared.root!.name.value)!;
    const read = readArguments(this.#options.schema, request, feed.definition.routing);
    const audience = feed.definition.audience?.(request.viewer, read.args as never) ?? everyone;
    const key = `${request.prepared.id} ${audience.key} ${read.payloadKey}`;
    const execution = (): SharedExecution =>
      new SharedExecution(this.#options, request.prepared, request.variables, audience, this.counters);
    if (feed.kind === 'latest') await this.#enterLatest(feed, key, execution, read, request, live);
    else await this.#enterLossless(feed, key, execution, read, request, live, fail);
  }

  async #enterLatest(
    feed: LatestFeed,
    key: string,
    execution: () => SharedExecution,
    { args }: ReadArguments,
    { connection, operationId }: LiveRequest,
    live: LiveSubscription,
  ): Promise<void> {
    const ids = feed.definition.subjects(args as never);
    let group = this.#groups.get(key) as LatestGroup | undefined;
    if (!group) {
      group = new LatestGroup(feed, execution(), this.#logError, this.counters, () => this.#groups.delete(key));
      this.#groups.set(key, group);
    }
    const member = new LatestMember(connection, operationId, group);
    live.endsWith(member);
    await member.enter(ids);
  }

  async #enterLossless(
    feed: LosslessFeed,
    key: string,
    execution: () => SharedExecution,
    { args }: ReadArguments,
    { connection, operationId }: LiveRequest,
    live: LiveSubscription,
    fail: (error: unknown) => void,
  ): Promise<void> {
    const cursor = feed.definition.after(args as never);
    const route = await feed.definition.route(args as never);
    const after = cursor == null ? null : await feed.placeOf(cursor);
    if (live.closed) return;
    let group = this.#groups.get(key) as LosslessGroup | undefined;
    if (!group) {
      group = new LosslessGroup(feed, execution(), this.#logError, this.counters, () => this.#groups.delete(key));
      this.#groups.set(key, group);
    }
    const reader = new LosslessReader(connection, operationId, group, route, this.#options.maxWaitingEvents, fail);
    live.endsWith(reader);
    await reader.enter(after);
  }

  /** What graphql-js answers when a subscription can't begin: a result with errors, and the end. */
  #refuse({ connection, operationId, prepared }: LiveRequest, error: unknown): void {
    const requestId = randomUUID();
    const root = prepared.root!;
    const errors =
      error instanceof InvalidVariables
        ? error.errors
        : [locatedError(error, [root], [root.alias?.value ?? root.name.value])];
    const result = { errors: errors.map(each => this.#options.formatError(each, requestId)) };
    connection.together(() => {
      connection.send(new Payload(encodeResult(result)).frameFor(operationId));
      connection.send(textFrame(JSON.stringify({ id: operationId, type: 'complete' })));
    });
  }

  readonly #logError = (err: unknown): void => {
    this.#options.log.error({ err }, 'A live result could not be made.');
  };
}
