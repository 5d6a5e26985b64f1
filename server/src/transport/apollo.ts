import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled, ApolloServerPluginLandingPageDisabled, ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import type { RateLimiter } from '../auth/rate-limit.js';
import type { RequestContext } from '../graphql/context.js';
import { formatError } from '../graphql/format-error.js';
import { limitRules } from '../graphql/limits.js';
import { reportError } from '../graphql/report-error.js';
import { errorLogPlugin, limitPlugin, metricsPlugin } from './apollo-plugins.js';
import type { Metrics } from './metrics.js';
import { persistedQueryCache, type PersistedDocuments } from './persisted-documents.js';
import type { HttpSettings } from './settings.js';

export interface ApolloParts {
  readonly schema: GraphQLSchema;
  readonly settings: HttpSettings;
  readonly logger: Logger;
  readonly limiter: RateLimiter;
  readonly metrics: Metrics;
  readonly documents: PersistedDocuments;
}

export function createApollo({ schema, settings, logger, limiter, metrics, documents }: ApolloParts): ApolloServer<RequestContext> {
  const { limits, introspection } = settings;
  return new ApolloServer<RequestContext>({
    schema,
    logger,
    introspection,
    hideSchemaDetailsFromClientErrors: !introspection,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    persistedQueries: { cache: persistedQueryCache(documents), ttl: null },
    parseOptions: { maxTokens: limits.tokens },
    validationRules: limitRules(limits),
    formatError: (_, error) => {
      // Most are in the log already, with their request; those that came before any request are logged here.
      reportError(logger, error, { requestId: null });
      return formatError(error);
    },
    plugins: [
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      limitPlugin(schema, limits, limiter),
      errorLogPlugin(logger),
      metricsPlugin(metrics),
    ],
  });
}
