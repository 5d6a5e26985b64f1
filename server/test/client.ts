/** Talks to a server at a URL as any client does. */
import { createClient, type Client } from 'graphql-ws';
import WebSocket from 'ws';
import type { Answer } from './app.js';

export async function post<T = Record<string, unknown>>(
  url: string, query: string, variables: object = {}, token: string | null = null,
): Promise<Answer<T>> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify({ query, variables }),
  });
  return (await response.json()) as Answer<T>;
}

/** The official graphql-ws client, without retries: a test decides when to come back. */
export const openSocket = (url: string, token?: string): Client =>
  createClient({
    url: `${url.replace('http', 'ws')}/graphql`, webSocketImpl: WebSocket, retryAttempts: 0,
    ...(token && { connectionParams: { authorization: `Bearer ${token}` } }),
  });
