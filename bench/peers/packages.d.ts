/**
 * The little that is used of packages that only the bench has: their types are needed by lint and the compiler also
 * where the bench was never run and they are not installed.
 */

declare module 'graphql-redis-subscriptions' {
  import type { Redis } from 'ioredis';
  export class RedisPubSub {
    constructor(options: { publisher: Redis; subscriber: Redis });
    asyncIterator<T>(trigger: string): AsyncIterableIterator<T>;
    publish(trigger: string, payload: unknown): Promise<void>;
  }
}

declare module 'mercurius' {
  import type { FastifyPluginCallback } from 'fastify';
  export interface PubSub {
    subscribe(topic: string): Promise<unknown>;
    publish(event: { topic: string; payload: unknown }, done: () => void): void;
  }
  export interface SubscriptionContext {
    readonly pubsub: PubSub;
  }
  const plugin: FastifyPluginCallback<{ schema: string; resolvers: object; subscription: { emitter: unknown } }>;
  export { plugin as default };
}

declare module 'mqemitter-redis' {
  function mqemitterRedis(options: { host: string; port: number }): unknown;
  export { mqemitterRedis as default };
}

declare module 'express' {
  import type { IncomingMessage, Server, ServerResponse } from 'node:http';
  type Handler = (request: IncomingMessage, response: ServerResponse, next: () => void) => unknown;
  interface Express {
    use(path: string, ...handlers: Handler[]): Express;
    listen(port: number, host: string, done: () => void): Server;
  }
  const express: { (): Express; json(): Handler };
  export { express as default };
}

declare module '@as-integrations/express5' {
  import type { ApolloServer, BaseContext } from '@apollo/server';
  import type { IncomingMessage, ServerResponse } from 'node:http';
  export function expressMiddleware<C extends BaseContext>(
    server: ApolloServer<C>, options: { context: (parts: { req: IncomingMessage }) => Promise<C> },
  ): (request: IncomingMessage, response: ServerResponse, next: () => void) => unknown;
}
