/** A refusal that is also an HTTP status, for requests that no resolver has seen. */
import { HeaderMap } from '@apollo/server';
import { GraphQLError } from 'graphql';
import type { ErrorCode, Refusal } from '../shared/errors.js';

const statuses: Partial<Record<ErrorCode, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  RATE_LIMITED: 429,
  INTERNAL: 500,
};

export const httpStatus = (code: ErrorCode): number => statuses[code] ?? 400;

/** The same refusal, as Apollo Server wants it said. */
export function withStatus(refusal: Refusal): GraphQLError {
  const retryAfter = (refusal.extensions['details'] as { retryAfter?: number } | undefined)?.retryAfter;
  const headers = new HeaderMap(retryAfter === undefined ? [] : [['retry-after', String(retryAfter)]]);
  if (refusal.code === 'UNAUTHENTICATED') headers.set('www-authenticate', 'Bearer');
  return new GraphQLError(refusal.message, {
    originalError: refusal,
    extensions: { ...refusal.extensions, http: { status: httpStatus(refusal.code), headers } },
  });
}
