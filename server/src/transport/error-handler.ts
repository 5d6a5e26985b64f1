/** What Fastify itself refuses (no JSON, a body that is too large, an unknown path), in the shape of every other error. */
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { formatError } from '../graphql/format-error.js';
import { reportError } from '../graphql/report-error.js';
import { Refusal } from '../shared/errors.js';
import { httpStatus } from './http-error.js';

type AnswerError = (error: FastifyError | Refusal, request: Pick<FastifyRequest, 'id'>, reply: FastifyReply) => void;

/** For errors of routes, and for `frameworkErrors`: those before any route is found. */
export const errorAnswers = (logger: Logger): AnswerError => (error, request, reply) => {
  const refusal = refusalFor(error);
  const status = error instanceof Refusal ? httpStatus(error.code) : (error.statusCode ?? 500);
  reportError(logger, refusal ?? error, { requestId: request.id });
  reply.code(status).header('cache-control', 'no-store').send({ errors: [formatError(refusal ?? error)] });
};

export function answerErrorsInGraphQLShape(app: FastifyInstance, answer: AnswerError): void {
  app.setErrorHandler<FastifyError | Refusal>(answer);
  app.setNotFoundHandler((request, reply) => answer(new Refusal('NOT_FOUND'), request, reply));
}

/** Null for a fault of ours. */
function refusalFor(error: FastifyError | Refusal): Refusal | null {
  if (error instanceof Refusal) return error;
  return (error.statusCode ?? 500) < 500 ? new Refusal('BAD_REQUEST', { reason: reasons[error.code] ?? 'malformed' }) : null;
}

const reasons: Readonly<Record<string, string>> = {
  FST_ERR_BAD_URL: 'path',
  FST_ERR_CTP_BODY_TOO_LARGE: 'bodyTooLarge',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'emptyBody',
  FST_ERR_CTP_INVALID_JSON_BODY: 'notJson',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'unsupportedMediaType',
};
