/** Mercurius on Fastify, with its Redis emitter. */
import Fastify from 'fastify';
import mercurius, { type PubSub, type SubscriptionContext } from 'mercurius';
import mqemitterRedis from 'mqemitter-redis';
import { answerQuestions, givenPort } from './control.js';
import { nestedFields, schemaText, tallyTopic, type Tally } from './tally.js';

const app = Fastify();
const { hostname, port } = new URL(process.env['BENCH_REDIS']!);
await app.register(mercurius, {
  schema: schemaText,
  resolvers: {
    Query: { ready: () => true },
    Subscription: {
      voteTally: {
        subscribe: (_root: unknown, _args: unknown, { pubsub }: SubscriptionContext) => pubsub.subscribe(tallyTopic),
        resolve: (tally: Tally) => ({ ...tally, ...nestedFields }),
      },
    },
  },
  subscription: { emitter: mqemitterRedis({ host: hostname, port: Number(port) }) },
});
await app.listen({ host: '127.0.0.1', port: givenPort() });
const { pubsub } = (app as unknown as { graphql: { pubsub: PubSub } }).graphql;
answerQuestions({
  publish: (tally: Tally) => new Promise<void>(resolve => pubsub.publish({ topic: tallyTopic, payload: tally }, () => resolve())),
});
