/** The whole product on a database of the test's own: HTTP, WebSocket, jobs and all. */
import type { Client } from 'graphql-ws';
import { startApp, type App } from '../src/app.js';
import { readConfig, type Environment } from '../src/config.js';
import type { Clock } from '../src/shared/clock.js';
import { createLogger } from '../src/transport/logger.js';
import { openSocket, post } from './client.js';
import { createTestDatabase } from './database.js';

export interface Answer<T> {
  readonly data: T | null;
  readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: string; readonly details?: Record<string, unknown> } }[];
}

export interface TestApp extends App {
  /** Sends an operation over HTTP. */
  send<T = Record<string, unknown>>(query: string, variables?: object, token?: string | null): Promise<Answer<T>>;
  /** The data of an operation that must go well. */
  must<T = Record<string, unknown>>(query: string, variables?: object, token?: string | null): Promise<T>;
  /** The official graphql-ws client on a socket of its own; closed with the app. */
  connect(token?: string): Client;
}

/** @param environment settings beside the database and its secrets */
export async function startTestApp(environment: Environment = {}, clock?: Clock): Promise<TestApp> {
  const database = await createTestDatabase();
  const config = readConfig({
    DATABASE_URL: database.url, PORT: '0', LOG_LEVEL: 'silent', DEMO: 'off',
    SESSION_SECRET: 'a secret of the tests, long enough', PERSON_SECRET: 'another secret of the tests, long',
    ...environment,
  });
  const app = await startApp({ config, log: createLogger(config.LOG_LEVEL), ...(clock && { clock }) });
  const clients: Client[] = [];

  const send = <T>(query: string, variables?: object, token?: string | null): Promise<Answer<T>> =>
    post<T>(app.url, query, variables, token);

  return {
    ...app,
    send,
    async must<T>(query: string, variables?: object, token?: string | null) {
      const { data, errors } = await send<T>(query, variables, token);
      if (errors || !data) throw new Error(JSON.stringify(errors));
      return data;
    },
    connect(token) {
      const client = openSocket(app.url, token);
      clients.push(client);
      return client;
    },
    async close() {
      await Promise.all(clients.map(client => client.dispose()));
      await app.close();
      await database.drop();
    },
  };
}
