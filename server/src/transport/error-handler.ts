import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { formatError } from '../graphql/format-error.js';
import { reportError } from '../graphql/report-error.js';
import { Refusal } from '../shared/errors.js';
import { httpStatus } from './http-error.js';

/** What Fastify itself refuses (no JSON, a body that is too large, an unknown path), in the shape of every other error. */
export function answerErrorsInGraphQLShape(app: FastifyInstance, logger: Logger): void {
  const answer = (error: unknown, status: number, request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    reportError(logger, error, { requestId: request.id });
    return reply.code(status).header('cache-control', 'no-store').send({ errors: [formatError(error)] });
  };

  app.setErrorHandler<FastifyError | Refusal>((error, request, reply) => {
    if (error instanceof Refusal) return answer(error, httpStatus(error.code), request, reply);
    const status = error.statusCode ?? 500;
    return status < 500
      ? answer(new Refusal('BAD_REQUEST', { reason: reasons[error.code] ?? 'malformed' }), status, request, reply)
      : answer(error, status, request, reply);
  });
  app.setNotFoundHandler((request, reply) => answer(new Refusal('NOT_FOUND'), 404, request, reply));
}

const reasons: Readonly<Record<string, string>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'bodyTooLarge',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'emptyBody',
  FST_ERR_CTP_INVALID_JSON_BODY: 'notJson',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'unsupportedMediaType',
};
