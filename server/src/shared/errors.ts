/**
 * The one catalogue of refusals. Each code has one constant English message, so that nothing
 * internal (SQL, paths, other people's data) can reach a client through an error.
 * Clients act on `extensions.code`; data for people to act on is in `extensions.details`.
 */
import { GraphQLError } from 'graphql';

export const errorMessages = {
  UNAUTHENTICATED: 'Sign in first.',
  FORBIDDEN: 'You may not do this.',
  NOT_VERIFIED: 'Verify your identity first.',
  NOT_FOUND: 'There is no such thing, or it is not yours to see.',
  BAD_USER_INPUT: 'Some of the input is not valid; see details.fields.',
  VOTING_CLOSED: 'Voting on this proposal has ended.',
  OWN_PROPOSAL: 'Authors do not vote for their own proposal.',
  VOTE_FINAL: 'Review has begun; votes are final.',
  IDENTITY_TAKEN: 'Another account belongs to this person.',
  STALE_REVISION: 'The text has changed since; see details.current.',
  INVALID_TRANSITION: 'The proposal or review is not in a state that allows this.',
  CONFLICT: 'Somebody else was first.',
  CURSOR_EXPIRED: 'This cursor is too old; read again and begin from there.',
  RATE_LIMITED: 'Too many requests; try again after details.retryAfter seconds.',
  TOO_COMPLEX: 'This operation asks for too much at once.',
  GRAPHQL_PARSE_FAILED: 'The document is not valid GraphQL.',
  GRAPHQL_VALIDATION_FAILED: 'The document does not fit the schema.',
  PERSISTED_QUERY_NOT_FOUND: 'PersistedQueryNotFound',
  BAD_REQUEST: 'The request is not a GraphQL request over HTTP.',
  INTERNAL: 'Something went wrong on our side; quote the error id.',
} as const;

export type ErrorCode = keyof typeof errorMessages;
export const ErrorCode = Object.fromEntries(Object.keys(errorMessages).map(code => [code, code])) as {
  readonly [Code in ErrorCode]: Code;
};

/** What a client may read beside the code. Only plain data that the caller may know. */
export type ErrorDetails = Record<string, unknown>;

/** An expected "no", with a code of the catalogue. Anything else that is thrown becomes INTERNAL. */
export class Refusal extends GraphQLError {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, details?: ErrorDetails) {
    super(errorMessages[code], { extensions: details ? { code, details } : { code } });
    this.name = 'Refusal';
    this.code = code;
  }
}

export interface FieldProblem {
  /** Name of the input field, e.g. `title` or `criteria.0.score`. */
  field: string;
  /** A stable word for the problem, e.g. `tooLong`, `required`; clients translate it. */
  problem: string;
  /** Numbers that belong to the problem, e.g. `{ max: 120 }`. */
  [limit: string]: unknown;
}

/** BAD_USER_INPUT with the problems of single fields in `details.fields`. */
export const badInput = (...fields: FieldProblem[]): Refusal => new Refusal('BAD_USER_INPUT', { fields });
