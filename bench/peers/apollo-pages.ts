/**
 * Our own schema and resolvers, so the very same SQL, behind Apollo on Express as they come: plugins, caches and executor
 * by default.
 */
import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { ApolloServer } from '@apollo/server';
import { expressMiddleware } from '@as-integrations/express5';
import express from 'express';
import { readConfig } from '../../server/src/config.js';
import { createOrm } from '../../server/src/db/orm.js';
import { buildOasisSchema } from '../../server/src/graphql/build-schema.js';
import { createContext, type RequestContext } from '../../server/src/graphql/context.js';
import { resolverClasses, resolverContainer } from '../../server/src/resolvers.js';
import { createServices } from '../../server/src/services.js';
import { systemClock } from '../../server/src/shared/clock.js';
import { answerQuestions, givenPort } from './control.js';

const config = readConfig();
const orm = await createOrm(config.DATABASE_URL!, { poolMax: config.DATABASE_POOL });
const services = await createServices({
  orm, clock: systemClock, relay: { poke: () => undefined },
  auth: {
    sessionSecret: config.SESSION_SECRET!, personSecret: config.PERSON_SECRET!, publicUrl: config.PUBLIC_URL,
    sessionDays: config.SESSION_DAYS, rateLimits: config.rateLimits,
  },
  votes: { batchSize: config.VOTE_BATCH, queueSize: config.VOTE_QUEUE },
});
const apollo = new ApolloServer<RequestContext>({ schema: buildOasisSchema(resolverClasses, resolverContainer(services)) });
await apollo.start();
const app = express();
app.use('/graphql', express.json(), expressMiddleware(apollo, {
  context: async ({ req }) => createContext({
    requestId: randomUUID(), viewer: await services.sessions.readViewer(req.headers), clock: systemClock, http: null,
  }),
}));
await new Promise<void>(resolve => void app.listen(givenPort(), '127.0.0.1', resolve));
answerQuestions({});
