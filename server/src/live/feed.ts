/**
 * What a feature says of a live topic. A feed knows nothing of GraphQL: its items are the root values that
 * the subscription field resolves. The payload may depend on the item, the selection and the audience only,
 * never on routing arguments or on one viewer: that is what lets like subscribers share it.
 */
import type { Viewer } from '../auth/actor.js';
import type { DeliveredEvent } from '../events/event-store.js';

/** Who gets the same payload for the same selection. */
export interface Audience {
  readonly key: string;
  /** Whom resolvers see as viewer when they make the payload. */
  readonly viewer: Viewer;
}

export const everyone: Audience = { key: 'everyone', viewer: null };

interface FeedDefinition<Args> {
  /** Arguments of the field that only say what reaches a subscriber. */
  readonly routing: readonly (keyof Args & string)[];
  /** Throws the refusal of who may not follow. `everyone` by default. */
  audience?(viewer: Viewer, args: Args): Audience;
}

/** A subject's state, of which only the newest counts. */
export interface Versioned {
  /** Grows with every change, so that a late state never turns a screen back. */
  readonly version: number;
}

/** Each subject's present state first, then the newest state whenever it changed. */
export interface LatestDefinition<State extends Versioned, Args> extends FeedDefinition<Args> {
  /** The subjects' UUIDs without doubles. Throws BAD_USER_INPUT or NOT_FOUND. */
  subjects(args: Args): readonly string[];
  topic(subject: string): string;
  /** Present states; what does not exist for the audience is absent. */
  load(subjects: readonly string[]): Promise<ReadonlyMap<string, State>>;
  /** The id that clients know the subject by. */
  publicId(subject: string): string;
}

/** Which events of a topic reach a subscriber. */
export interface Route {
  /** Only of these subjects; all when absent. Also narrows what is read back from the table. */
  readonly subjects?: ReadonlySet<string>;
  matches?(event: DeliveredEvent): boolean;
}

/** Every event in order, exactly once. */
export interface LosslessDefinition<Args> extends FeedDefinition<Args> {
  readonly topic: string;
  /** Throws BAD_USER_INPUT or NOT_FOUND. */
  route(args: Args): Promise<Route>;
  /** The cursor to begin after; begins now without one. */
  after(args: Args): string | null | undefined;
}

export const routeTakes = ({ subjects, matches }: Route, event: DeliveredEvent): boolean =>
  (!subjects || subjects.has(event.subjectId)) && (!matches || matches(event));
