/** From a request to what resolvers know of it. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import type { SessionService } from '../auth/session.service.js';
import { createContext, type RequestContext } from '../graphql/context.js';
import { reportError } from '../graphql/report-error.js';
import type { Clock } from '../shared/clock.js';
import { Refusal } from '../shared/errors.js';
import { withStatus } from './http-error.js';
import type { IsOwnOrigin } from './own-origin.js';

export interface ContextParts {
  readonly sessions: SessionService;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly isOwnOrigin: IsOwnOrigin;
}

export const requestContexts =
  ({ sessions, clock, logger, isOwnOrigin }: ContextParts) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<RequestContext> => {
    const { headers } = request;
    try {
      // `SameSite` and the preflight that JSON needs keep other sites' pages out already. But all sites under
      // one registered domain count as one site: a page of a sibling must not act with our cookie either.
      if (headers.cookie && !isOwnOrigin(headers)) throw new Refusal('FORBIDDEN', { reason: 'origin' });
      return createContext({
        requestId: request.id,
        viewer: await sessions.readViewer(headers),
        clock,
        http: {
          address: request.ip,
          headers,
          setCookies: cookies => void reply.header('set-cookie', [...cookies]),
        },
      });
    } catch (error) {
      reportError(logger, error, { requestId: request.id });
      throw error instanceof Refusal ? withStatus(error) : error;
    }
  };
