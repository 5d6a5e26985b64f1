/** graphql-js with graphql-redis-subscriptions, served by graphql-ws. */
import { createServer } from 'node:http';
import { buildSchema, GraphQLSchema } from 'graphql';
import { RedisPubSub } from 'graphql-redis-subscriptions';
import { useServer } from 'graphql-ws/use/ws';
import { Redis } from 'ioredis';
import { WebSocketServer } from 'ws';
import { answerQuestions, givenPort } from './control.js';
import { nestedFields, schemaText, tallyTopic, type Tally } from './tally.js';

const redis = (): Redis => new Redis(process.env['BENCH_REDIS']!);
const pubSub = new RedisPubSub({ publisher: redis(), subscriber: redis() });

const schema: GraphQLSchema = buildSchema(schemaText);
const field = schema.getSubscriptionType()!.getFields()['voteTally']!;
field.subscribe = () => pubSub.asyncIterator<Tally>(tallyTopic);
field.resolve = (tally: Tally) => ({ ...tally, ...nestedFields });

const server = createServer();
useServer({ schema }, new WebSocketServer({ server, path: '/graphql' }));
await new Promise<void>(resolve => server.listen(givenPort(), '127.0.0.1', resolve));
answerQuestions({ publish: (tally: Tally) => pubSub.publish(tallyTopic, tally) });
