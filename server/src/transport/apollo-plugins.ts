/** What happens to each operation around its execution: limits before, log and figures after. */
import type { ApolloServerPlugin } from '@apollo/server';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import type { RateLimiter } from '../auth/rate-limit.js';
import type { RequestContext } from '../graphql/context.js';
import { errorCode } from '../graphql/format-error.js';
import { assertStorable, CostLimit, type OperationLimits } from '../graphql/limits.js';
import { reportError } from '../graphql/report-error.js';
import { Refusal } from '../shared/errors.js';
import { withStatus } from './http-error.js';
import type { Metrics } from './metrics.js';

type Plugin = ApolloServerPlugin<RequestContext>;

/** Refuses what costs too much, what can't be stored, and who asks too often, before anything is executed. */
export function limitPlugin(schema: GraphQLSchema, limits: OperationLimits, limiter: RateLimiter): Plugin {
  const costs = new CostLimit(schema, limits.cost);
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ document, operation, request, contextValue: { viewer, http } }) {
          if (!operation) return;
          try {
            if (operation.operation === 'subscription') {
              throw new Refusal('BAD_REQUEST', { reason: 'Subscriptions need a WebSocket, on the same path.' });
            }
            assertStorable(request.variables);
            costs.assertAffordable(document, request.operationName, request.variables);
            if (viewer) await limiter.consume('operationsPerMember', viewer.memberId);
            if (http) await limiter.consume('operationsPerAddress', http.address);
          } catch (error) {
            throw error instanceof Refusal ? withStatus(error) : error;
          }
        },
      };
    },
  };
}

/** Logs every error with the request's id. */
export function errorLogPlugin(logger: Logger): Plugin {
  return {
    async requestDidStart() {
      return {
        async didEncounterErrors({ errors, operationName, contextValue: { requestId } }) {
          for (const error of errors) reportError(logger, error, { requestId, operationName });
        },
      };
    },
  };
}

export function metricsPlugin({ operations, seconds }: Metrics): Plugin {
  return {
    async requestDidStart() {
      const begun = performance.now();
      return {
        async willSendResponse({ operation, errors }) {
          const type = operation?.operation ?? 'none';
          operations.inc({ type, code: errors?.[0] ? errorCode(errors[0]) : 'OK' });
          seconds.observe({ type }, (performance.now() - begun) / 1000);
        },
      };
    },
  };
}
