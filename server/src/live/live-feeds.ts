import type { GraphQLSchema } from 'graphql';
import type { Viewer } from '../auth/actor.js';
import { iterateLatest, iterateLossless } from './iterate.js';
import type { LatestFeed } from './latest-feed.js';
import type { LosslessFeed } from './lossless-feed.js';

export type AnyFeed = LatestFeed | LosslessFeed;

/** The feeds of this process by the name of their subscription field. */
export class LiveFeeds {
  readonly #byField: ReadonlyMap<string, AnyFeed>;

  constructor(feeds: Readonly<Record<string, AnyFeed>>) {
    this.#byField = new Map(Object.entries(feeds));
  }

  get(field: string): AnyFeed | undefined {
    return this.#byField.get(field);
  }

  /**
   * Makes graphql-js' own `subscribe` on this schema give the same items, without sharing executions. Throws when
   * a subscription field has no feed, or a feed no field.
   */
  attachTo(schema: GraphQLSchema): void {
    const fields = schema.getSubscriptionType()?.getFields() ?? {};
    for (const name of new Set([...Object.keys(fields), ...this.#byField.keys()])) {
      const feed = this.#byField.get(name);
      const field = fields[name];
      if (!feed || !field) throw new Error(`Subscription.${name} and its live feed don't come together.`);
      field.subscribe = (_root, args: object, context: { viewer: Viewer }) => iterate(feed, args, context.viewer);
    }
  }
}

function iterate(feed: AnyFeed, args: object, viewer: Viewer): Promise<AsyncIterable<unknown>> {
  // GraphQL has checked the arguments against the field that the feed is named after.
  const checked = args as never;
  feed.definition.audience?.(viewer, checked);
  return feed.kind === 'latest' ? iterateLatest(feed, checked) : iterateLossless(feed, checked);
}

/** The `subscribe` of a subscription field in type-graphql, until `attachTo` puts the feed in its place. */
export function fromFeed(): never {
  throw new Error('No live feed is attached to this field.');
}
