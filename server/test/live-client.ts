/** Clients for tests of the live side: the official one, and a bare socket to break the protocol with. */
import { createClient, type Client, type ClientOptions, type FormattedExecutionResult } from 'graphql-ws';
import WebSocket, { type ClientOptions as SocketOptions } from 'ws';

/** The official graphql-ws client, which gives up at the first lost connection unless told otherwise. */
export const connect = (url: string, options: Partial<ClientOptions> = {}): Client =>
  createClient({ url, webSocketImpl: WebSocket, retryAttempts: 0, ...options });

/** What arrives, kept in order, with a way to wait for it. */
export class Received<T> {
  readonly items: T[] = [];
  readonly #waiting = new Set<() => void>();

  push(item: T): void {
    this.items.push(item);
    for (const check of [...this.#waiting]) check();
  }

  /** Resolves with everything once the condition holds. The test's own timeout is the limit. */
  when(condition: (items: readonly T[]) => boolean): Promise<readonly T[]> {
    return new Promise(resolve => {
      const check = (): void => {
        if (!condition(this.items)) return;
        this.#waiting.delete(check);
        resolve(this.items);
      };
      this.#waiting.add(check);
      check();
    });
  }

  count(count: number): Promise<readonly T[]> {
    return this.when(items => items.length >= count);
  }
}

type Result = FormattedExecutionResult<Record<string, unknown>, Record<string, unknown>>;

export interface Following extends Received<Result> {
  /** Resolves when the server completes it; rejects with its error. */
  readonly ended: Promise<void>;
  stop(): void;
}

export function follow(client: Client, query: string, variables: Record<string, unknown> = {}): Following {
  const received = new Received<Result>();
  let stop = (): void => undefined;
  const ended = new Promise<void>((resolve, reject) => {
    stop = client.subscribe<Record<string, unknown>>(
      { query, variables },
      { next: result => received.push(result as Result), error: reject, complete: () => resolve() },
    );
  });
  // A test that does not look at the end is not failed by it.
  ended.catch(() => undefined);
  return Object.assign(received, { ended, stop: () => stop() });
}

export interface Closed {
  readonly code: number;
  readonly reason: string;
}

/** A WebSocket that sends whatever it is told. */
export class BareSocket {
  readonly received = new Received<Record<string, unknown>>();
  readonly closed: Promise<Closed>;

  private constructor(readonly ws: WebSocket) {
    this.closed = new Promise(resolve => ws.once('close', (code, reason) => resolve({ code, reason: String(reason) })));
    ws.on('message', data => this.received.push(JSON.parse((data as Buffer).toString()) as Record<string, unknown>));
  }

  /** Rejects with the HTTP status when the upgrade is refused. */
  static open(url: string, options: SocketOptions = {}, protocol: string | null = 'graphql-transport-ws'): Promise<BareSocket> {
    return new Promise((resolve, reject) => {
      const ws = protocol === null ? new WebSocket(url, options) : new WebSocket(url, protocol, options);
      ws.once('unexpected-response', (_request, response) => reject(new Error(`HTTP ${response.statusCode}`)));
      ws.once('error', reject);
      // Messages may come with the handshake: listen before anything is awaited.
      const socket = new BareSocket(ws);
      ws.once('open', () => resolve(socket));
    });
  }

  static async initialised(url: string, payload?: Record<string, unknown>, options?: SocketOptions): Promise<BareSocket> {
    const socket = await BareSocket.open(url, options);
    socket.send({ type: 'connection_init', ...(payload && { payload }) });
    await socket.received.count(1);
    return socket;
  }

  send(message: object | string): void {
    this.ws.send(typeof message === 'string' ? message : JSON.stringify(message));
  }
}
