/**
 * Every error that leaves goes through here, over HTTP and WebSocket alike: a code of the catalogue, its
 * constant message, and an id that the log has too. What we did not expect becomes INTERNAL and says no more.
 */
import { randomBytes } from 'node:crypto';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { ErrorCode, errorMessages, Refusal, type ErrorDetails } from '../shared/errors.js';
import { badVariable } from './bad-variable.js';

/** What a client is told, before it has a place in the document and an id. */
interface Verdict {
  readonly code: ErrorCode;
  readonly details?: ErrorDetails | undefined;
}

/** Codes that Apollo Server, the live hub and graphql-js give to requests that never reach a resolver. */
const foreignCodes: Readonly<Record<string, ErrorCode>> = {
  BAD_REQUEST: 'BAD_REQUEST',
  OPERATION_RESOLUTION_FAILURE: 'BAD_REQUEST',
  PERSISTED_QUERY_NOT_SUPPORTED: 'PERSISTED_QUERY_NOT_FOUND',
  PERSISTED_QUERY_NOT_FOUND: 'PERSISTED_QUERY_NOT_FOUND',
  GRAPHQL_PARSE_FAILED: 'GRAPHQL_PARSE_FAILED',
  GRAPHQL_VALIDATION_FAILED: 'GRAPHQL_VALIDATION_FAILED',
};

/** The error that was thrown, under the wrappings that graphql-js and Apollo put around it. */
export function rootOf(error: unknown): unknown {
  let root = error;
  while (root instanceof GraphQLError && !(root instanceof Refusal) && root.originalError) root = root.originalError;
  return root;
}

function judge(error: unknown): Verdict {
  const root = rootOf(error);
  if (root instanceof Refusal) return { code: root.code, details: root.extensions['details'] as ErrorDetails | undefined };
  const variable = error instanceof GraphQLError ? badVariable(error) : null;
  if (variable) return { code: 'BAD_USER_INPUT', details: { fields: [variable] } };
  // Whatever a resolver threw that is no refusal is a fault of ours, also when it is a GraphQLError.
  if (!(error instanceof GraphQLError) || !(root instanceof GraphQLError) || error.path) return { code: 'INTERNAL' };
  if (/^Syntax Error: Document contains more tha[nt] \d+ tokens/.test(root.message)) {
    return { code: 'TOO_COMPLEX', details: { limit: 'tokens' } };
  }
  const code = foreignCodes[String(error.extensions['code'])] ?? (isBadRequest(error) ? 'BAD_REQUEST' : undefined);
  if (code === undefined) return { code: 'INTERNAL' };
  // The text of graphql-js and Apollo says where in the document, or in the request, to look.
  return code === 'PERSISTED_QUERY_NOT_FOUND' ? { code } : { code, details: { reason: root.message.trim() } };
}

/** Of a hash that does not fit its document Apollo Server says no more than the status. */
const isBadRequest = ({ extensions: { http } }: GraphQLError): boolean => (http as { status?: number } | undefined)?.status === 400;

const ids = new WeakMap<object, string>();

/** The same error object has the same id, wherever it is asked for. */
export function errorId(error: unknown): string {
  const root = rootOf(error);
  if (typeof root !== 'object' || root === null) return newErrorId();
  let id = ids.get(root);
  if (!id) ids.set(root, (id = newErrorId()));
  return id;
}

/** Short enough to be read out on the phone: 12 characters without look-alikes. */
const newErrorId = (): string => [...randomBytes(12)].map(byte => 'abcdefghjkmnpqrstuvwxyz23456789'[byte % 31]).join('');

export const errorCode = (error: unknown): ErrorCode => judge(error).code;

/** What the client gets. Log the same error with `reportError`, or its id leads nowhere. */
export function formatError(error: unknown): GraphQLFormattedError {
  const { code, details } = judge(error);
  const place = error instanceof GraphQLError ? { locations: error.locations, path: error.path } : {};
  return {
    message: errorMessages[code],
    ...(place.locations && { locations: place.locations }),
    ...(place.path && { path: place.path }),
    extensions: { code, id: errorId(error), ...(details && { details }) },
  };
}
