import { createClient, type Client } from 'graphql-ws';
import { connection, connectionLost, hearOfServers } from './connection';
import { retryDelay } from './retry';

const NORMAL_CLOSURE = 1000;
const KEEP_ALIVE_MS = 20_000;
/** A page change takes the last subscription away for a moment; keep the socket for the next page. */
const LINGER_MS = 3_000;

/** The one socket of the page: opened by the first subscription, kept for ever by retrying, and telling how it is. */
export interface LiveSocket {
  readonly client: Client;
  /** Don't wait for the next attempt: the reader pressed "reconnect", or the device is online again. */
  retryNow(): void;
  /** Somebody signed in or out: the server must see the new cookie. Running subscriptions come back by themselves. */
  restart(): void;
}

export function createLiveSocket(url: string): LiveSocket {
  let endWait: (() => void) | undefined;
  let ping: ReturnType<typeof setTimeout> | undefined;
  let restarting = false;

  const client = createClient({
    url,
    lazy: true,
    lazyCloseTimeout: LINGER_MS,
    keepAlive: KEEP_ALIVE_MS,
    retryAttempts: Number.POSITIVE_INFINITY,
    shouldRetry: () => true,
    retryWait: (retries) =>
      new Promise((resolve) => {
        const timer = setTimeout(resolve, restarting ? 0 : retryDelay(retries));
        restarting = false;
        endWait = () => {
          clearTimeout(timer);
          resolve();
        };
      }),
    generateID: (payload) => {
      const id = payload.extensions?.['opId'];
      return typeof id === 'string' ? id : crypto.randomUUID();
    },
    on: {
      connecting: () => {
        if (connection.get().phase === 'idle') connection.set({ phase: 'connecting' });
      },
      connected: (_, payload) => hearOfServers(payload, true),
      // A socket that died without a word: no pong in five seconds.
      ping: (received, payload) => {
        if (received) hearOfServers(payload);
        else ping = setTimeout(() => client.terminate(), 5_000);
      },
      pong: (received) => {
        if (received) clearTimeout(ping);
      },
      closed: (event) => {
        clearTimeout(ping);
        if ((event as CloseEvent).code === NORMAL_CLOSURE) connection.set({ phase: 'idle' });
        else if (!restarting) connectionLost(new Date());
      },
    },
  });

  const retryNow = (): void => endWait?.();
  window.addEventListener('online', retryNow);
  window.addEventListener('offline', () => {
    if (connection.get().phase === 'open') client.terminate();
  });

  return {
    client,
    retryNow,
    restart() {
      restarting = connection.get().phase === 'open';
      client.terminate();
    },
  };
}
