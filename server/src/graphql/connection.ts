/** Pages of a list in the manner of Relay's connections, `{ nodes pageInfo }`: keyset cursors, no offsets. */
import { ArgsType, Field, Int, ObjectType, type ClassType } from 'type-graphql';
import { badInput } from '../shared/errors.js';

export const defaultPageSize = 20;
export const maxPageSize = 100;

@ObjectType({ description: 'Where a page lies in its list.', simpleResolvers: true })
export class PageInfo {
  @Field({ description: 'There is more after `endCursor`. With `last`: true when `before` was given.' })
  hasNextPage!: boolean;

  @Field({ description: 'There is more before `startCursor`. With `first`: true when `after` was given.' })
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: 'Give it as `before` to read the page before this one.' })
  startCursor!: string | null;

  @Field(() => String, { nullable: true, description: 'Give it as `after` to read the next page.' })
  endCursor!: string | null;
}

/** Extend it with `@ObjectType() class ProposalConnection extends ConnectionOf(() => Proposal) {}`. */
export function ConnectionOf<T extends object>(node: () => ClassType<T>) {
  @ObjectType({ simpleResolvers: true })
  abstract class Connection {
    @Field(() => [node()], { description: 'The rows of this page, in the order asked for.' })
    nodes!: T[];

    @Field(() => PageInfo)
    pageInfo!: PageInfo;
  }
  return Connection;
}

@ArgsType()
export class PageArgs {
  @Field(() => Int, { nullable: true, description: 'How many from the start or after `after`: 1 to 100, by default 20.' })
  first?: number | null;

  @Field(() => String, { nullable: true, description: 'Only what comes after this cursor of the same list and order.' })
  after?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many from the end or before `before`: 1 to 100. Not together with `first`.',
  })
  last?: number | null;

  @Field(() => String, { nullable: true, description: 'Only what comes before this cursor. Not together with `after`.' })
  before?: string | null;
}

export interface Page {
  /** Rows on the page; read one more to know whether the list goes on. */
  readonly size: number;
  /** Read the list from its end, in reversed order. */
  readonly backward: boolean;
  /** Begin beyond this cursor; null is the list's edge. */
  readonly cursor: string | null;
  readonly cursorField: 'after' | 'before';
}

/** What the arguments ask for. Throws BAD_USER_INPUT when they contradict each other or are out of bounds. */
export function readPage({ first, after, last, before }: PageArgs): Page {
  if (first != null && last != null) throw badInput({ field: 'last', problem: 'notWithFirst' });
  if (after != null && before != null) throw badInput({ field: 'before', problem: 'notWithAfter' });
  const backward = last != null || (first == null && before != null);
  if (backward && after != null) throw badInput({ field: 'after', problem: 'notWithLast' });
  if (!backward && before != null) throw badInput({ field: 'before', problem: 'notWithFirst' });
  const size = first ?? last ?? defaultPageSize;
  if (size < 1 || size > maxPageSize) {
    throw badInput({ field: last != null ? 'last' : 'first', problem: 'outOfRange', min: 1, max: maxPageSize });
  }
  return { size, backward, cursor: after ?? before ?? null, cursorField: backward ? 'before' : 'after' };
}

/**
 * The connection of rows that were read for a page: `page.size + 1` at most, in reading order
 * (reversed when `page.backward`).
 */
export function toConnection<Row, T extends object>(
  page: Page,
  rows: readonly Row[],
  toNode: (row: Row) => T,
  toCursor: (row: Row) => string,
): { nodes: T[]; pageInfo: PageInfo } {
  const more = rows.length > page.size;
  const shown = rows.slice(0, page.size);
  if (page.backward) shown.reverse();
  const begun = page.cursor !== null;
  const first = shown[0];
  const last = shown.at(-1);
  return {
    nodes: shown.map(toNode),
    pageInfo: {
      hasNextPage: page.backward ? begun : more,
      hasPreviousPage: page.backward ? more : begun,
      startCursor: first === undefined ? null : toCursor(first),
      endCursor: last === undefined ? null : toCursor(last),
    },
  };
}
