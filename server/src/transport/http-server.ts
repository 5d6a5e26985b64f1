/** Everything that is served over HTTP, on one port. The WebSocket joins on the same server, see websocket.ts. */
import { randomUUID } from 'node:crypto';
import { constants } from 'node:zlib';
import compress from '@fastify/compress';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import Fastify, { type FastifyInstance } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import type { RateLimiter } from '../auth/rate-limit.js';
import type { SessionService } from '../auth/session.service.js';
import type { Clock } from '../shared/clock.js';
import { Refusal } from '../shared/errors.js';
import { createApollo } from './apollo.js';
import { answerErrorsInGraphQLShape, errorAnswers } from './error-handler.js';
import { executeForVisitor } from './execute-for-visitor.js';
import { serveHealth, serveMetrics, type ReadinessChecks } from './health.js';
import type { HotPages } from './hot-pages.js';
import type { Metrics } from './metrics.js';
import { ownOrigin } from './own-origin.js';
import { readPersistedDocuments } from './persisted-documents.js';
import { requestContexts } from './request-context.js';
import { setSecurityHeaders } from './security-headers.js';
import type { HttpSettings } from './settings.js';
import { serveClient } from './static-client.js';

export const graphqlPath = '/graphql';

export interface HttpParts {
  readonly settings: HttpSettings;
  readonly logger: Logger;
  readonly schema: GraphQLSchema;
  readonly sessions: SessionService;
  readonly limiter: RateLimiter;
  readonly clock: Clock;
  readonly metrics: Metrics;
  /** Told by the caller when something public has changed. */
  readonly hotPages: HotPages;
  /** What `/readyz` asks, by the name that it shows. */
  readonly checks: ReadinessChecks;
}

/** Ready to listen. Closing it lets running requests end, then stops Apollo. */
export async function createHttpServer(parts: HttpParts): Promise<FastifyInstance> {
  const { settings, logger, sessions, clock, metrics, checks, hotPages } = parts;
  const answerError = errorAnswers(logger);
  const app = Fastify({
    frameworkErrors: answerError,
    trustProxy: (_, hop) => hop < settings.trustedProxies,
    bodyLimit: settings.bodyLimit,
    requestTimeout: 30_000,
    genReqId: () => randomUUID(),
  });
  answerErrorsInGraphQLShape(app, answerError);
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id);
    if (!URL.canParse(`http://${request.host}`)) throw new Refusal('BAD_REQUEST', { reason: 'host' });
  });
  app.addHook('onResponse', async (request, reply) => {
    // Without the query string, which holds variables.
    const [path] = request.url.split('?');
    const ms = Math.round(reply.elapsedTime * 10) / 10;
    logger.debug({ requestId: request.id, method: request.method, path, status: reply.statusCode, ms }, 'served');
  });
  await setSecurityHeaders(app, settings.publicUrl);
  // A middle way for answers made on the spot; the client's files are compressed once, when it is built.
  const brotliOptions = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } };
  await app.register(compress, { threshold: 1024, encodings: ['br', 'gzip'], brotliOptions });

  const documents = await readPersistedDocuments(settings.clientFolder);
  const apollo = createApollo({ ...parts, documents });
  await apollo.start();
  app.addHook('onClose', () => apollo.stop());
  const answer = fastifyApolloHandler(apollo, {
    context: requestContexts({ sessions, clock, logger, isOwnOrigin: ownOrigin(settings.publicUrl, settings.allowedOrigins) }),
  });
  app.route({
    method: ['GET', 'POST'],
    url: graphqlPath,
    // Answers are of this instant and this viewer.
    onRequest: async (_, reply) => void reply.header('cache-control', 'no-store'),
    async handler(request, reply) {
      if (hotPages.serves(request)) {
        const served = await hotPages.serve(request, reply, () => executeForVisitor(apollo, request, clock));
        if (served) {
          metrics.hotPages.inc();
          return reply;
        }
      }
      return answer.call(app, request, reply);
    },
  });

  serveHealth(app, checks);
  serveMetrics(app, metrics.registry, settings.metrics);
  if (settings.clientFolder !== null) await serveClient(app, settings.clientFolder);
  return app;
}
