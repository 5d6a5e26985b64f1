import { HeaderMap, type ApolloServer } from '@apollo/server';
import type { FastifyRequest } from 'fastify';
import { createContext, type HttpExchange, type RequestContext } from '../graphql/context.js';
import type { Clock } from '../shared/clock.js';

/** The answer that every visitor gets to this GET, or null when it is not a whole and faultless one. */
export async function executeForVisitor(
  apollo: ApolloServer<RequestContext>, request: FastifyRequest, clock: Clock,
): Promise<Buffer | null> {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  const { status, body } = await apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest: { method: 'GET', headers, search: request.url.slice(request.url.indexOf('?')), body: undefined },
    context: async () => createContext({ requestId: request.id, viewer: null, clock, http: forLimitsAlone(request.ip) }),
  });
  if ((status !== undefined && status !== 200) || body.kind !== 'complete') return null;
  const { errors } = JSON.parse(body.string) as { errors?: unknown };
  return errors === undefined ? Buffer.from(body.string) : null;
}

/** What is executed counts for the address that asked; nothing in an answer for all may depend on who that is. */
const forLimitsAlone = (address: string): HttpExchange => ({ address, headers: {}, setCookies: () => undefined });
