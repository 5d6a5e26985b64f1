import { CloseCode, type Context } from 'graphql-ws';
import type { CredentialHeaders } from '../auth/session-token.js';
import type { LiveSocket } from './websocket-socket.js';

export type Params = Record<string, unknown> | undefined;

const nothing: CredentialHeaders = {};

/**
 * A socket as graphql-ws sees it, and its `extra`. A class, so that ten thousand idle sockets share their methods.
 */
export class ProtocolConnection {
  /** graphql-ws' own record of the connection, once it is initialised. */
  context: Context<Params, ProtocolConnection> | undefined;
  /** The member by whom it is counted. */
  counted: string | undefined;
  #handle: ((text: string) => Promise<void>) | undefined;
  #initTimer: NodeJS.Timeout | undefined;
  #onClosed: ((code?: number, reason?: string) => Promise<void>) | undefined;

  constructor(
    private readonly aside: { takeAside(connection: ProtocolConnection, text: string): boolean },
    readonly socket: LiveSocket,
    public headers: CredentialHeaders,
    initTimeout: number,
  ) {
    this.#initTimer = setTimeout(closeUninitialised, initTimeout, this);
  }

  get protocol(): string {
    return this.socket.ws.protocol;
  }

  send(text: string): Promise<void> {
    return this.socket.sendText(text);
  }

  close(code = 1000, reason = ''): void {
    this.socket.close(code, reason);
  }

  onMessage(handle: (text: string) => Promise<void>): void {
    this.#handle = handle;
  }

  onClosed(callback: (code?: number, reason?: string) => Promise<void>): void {
    this.#onClosed = callback;
  }

  /** Ends the wait for `connection_init`, and gives its credentials, which nothing keeps from then on. */
  initialise(): CredentialHeaders {
    const { headers } = this;
    this.headers = nothing;
    clearTimeout(this.#initTimer);
    this.#initTimer = undefined;
    return headers;
  }

  async message(text: string): Promise<void> {
    if (!this.aside.takeAside(this, text)) await this.#handle?.(text);
  }

  async closed(code: number, reason: string): Promise<void> {
    clearTimeout(this.#initTimer);
    await this.#onClosed?.(code, reason);
  }
}

const closeUninitialised = (connection: ProtocolConnection): void =>
  connection.close(CloseCode.ConnectionInitialisationTimeout, 'Connection initialisation timeout');
