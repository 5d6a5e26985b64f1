/** The whole HTTP side on a database of the test's own, asked over a real socket as any client asks. */
import { Writable } from 'node:stream';
import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import type { GraphQLFormattedError } from 'graphql';
import type { AuthSettings } from '../src/auth/settings.js';
import { buildOasisSchema } from '../src/graphql/build-schema.js';
import { resolverClasses, resolverContainer } from '../src/resolvers.js';
import { defaultHotPageLimits, HotPages } from '../src/transport/hot-pages.js';
import { createHttpServer } from '../src/transport/http-server.js';
import { createLogger } from '../src/transport/logger.js';
import { createMetrics } from '../src/transport/metrics.js';
import { defaultHttpSettings, type HttpSettings } from '../src/transport/settings.js';
import { testAuth } from './auth-settings.js';
import { startServices, type TestServices } from './services.js';

export interface HttpOptions {
  readonly auth?: Partial<AuthSettings>;
  readonly http?: Partial<HttpSettings>;
  /** More for `/readyz` to ask. */
  readonly checks?: Readonly<Record<string, () => Promise<unknown>>>;
  /** Before it listens, e.g. to add a route that fails. */
  readonly prepare?: (app: FastifyInstance) => void;
}

export interface Answer<Data> {
  readonly status: number;
  readonly headers: Headers;
  readonly data: Data | null | undefined;
  readonly errors: readonly GraphQLFormattedError[] | undefined;
  /** The code of the first error, if any. */
  readonly code: unknown;
  /** The body as it came. */
  readonly text: string;
}

export interface Credentials {
  readonly token?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface TestHttp extends TestServices {
  readonly url: string;
  /** What was logged, one object a line. */
  readonly log: readonly Record<string, unknown>[];
  /** POSTs an operation. */
  ask<Data = unknown>(query: string, variables?: object, credentials?: Credentials): Promise<Answer<Data>>;
  /** Any request to `/graphql`, for those that are no proper ones. */
  send<Data = unknown>(init: RequestInit, search?: string): Promise<Answer<Data>>;
}

export async function startHttp({ auth, http, checks, prepare }: HttpOptions = {}): Promise<TestHttp> {
  const test = await startServices(new Date(), auth);
  const log: Record<string, unknown>[] = [];
  const lines = new Writable({
    write(chunk: Buffer, _, done) {
      log.push(JSON.parse(chunk.toString()) as Record<string, unknown>);
      done();
    },
  });
  const app = await createHttpServer({
    hotPages: new HotPages(defaultHotPageLimits),
    settings: { ...defaultHttpSettings, publicUrl: auth?.publicUrl ?? testAuth.publicUrl, clientFolder: null, ...http },
    logger: createLogger('debug', lines),
    schema: buildOasisSchema(resolverClasses, resolverContainer(test.services)),
    sessions: test.services.sessions,
    limiter: test.services.limiter,
    clock: test.clock,
    metrics: createMetrics(),
    checks: { database: () => test.orm.em.fork().execute('select 1'), ...checks },
  });
  prepare?.(app);
  await app.listen({ host: '127.0.0.1', port: 0 });
  const url = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;

  const send: TestHttp['send'] = async <Data>(init: RequestInit, search = '') => {
    const response = await fetch(`${url}/graphql${search}`, init);
    return readAnswer<Data>(response);
  };
  return {
    ...test, url, log, send,
    ask: (query, variables, { token, headers } = {}) => send({
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }), ...headers },
      body: JSON.stringify({ query, variables }),
    }),
    async close() {
      await app.close();
      await test.close();
    },
  };
}

async function readAnswer<Data>(response: Response): Promise<Answer<Data>> {
  const text = await response.text();
  const { data, errors } = JSON.parse(text) as Pick<Answer<Data>, 'data' | 'errors'>;
  return { status: response.status, headers: response.headers, data, errors, code: errors?.[0]?.extensions?.['code'], text };
}
