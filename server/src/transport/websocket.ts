/**
 * graphql-transport-ws on the HTTP server's `/graphql`. graphql-ws speaks the protocol; `subscribe` and
 * `complete` of operations that the hub can share are taken aside before it sees them.
 */
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { CloseCode, handleProtocols } from 'graphql-ws';
import type { Logger } from 'pino';
import { WebSocketServer, type RawData, type WebSocket } from 'ws';
import type { CredentialHeaders } from '../auth/session-token.js';
import type { Tick } from '../live/tick.js';
import type { IsOwnOrigin } from './own-origin.js';
import { clientAddress, Counts, mayUpgrade, refuseUpgrade } from './websocket-admission.js';
import { Heartbeat } from './websocket-heartbeat.js';
import type { SocketProtocol } from './websocket-protocol.js';
import { LiveSocket } from './websocket-socket.js';

export interface SocketLimits {
  /** Bytes of one message. */
  readonly messageBytes: number;
  /** Messages of one socket within a second; one more closes it with 1008. */
  readonly messagesPerSecond: number;
  /** Operations at once on one socket; further ones are refused with RATE_LIMITED. */
  readonly subscriptionsPerSocket: number;
  readonly socketsPerMember: number;
  readonly socketsPerAddress: number;
  /** Milliseconds until `connection_init` must have come; then 4408. */
  readonly initTimeout: number;
  /** Milliseconds from ping to ping; a socket that was silent for one round is cut off. */
  readonly pingEvery: number;
  /** Bytes that may wait for a slow reader. */
  readonly bufferedBytes: number;
  /** Milliseconds that clients have to answer the close frame when the server stops. */
  readonly drainTime: number;
}

export const defaultSocketLimits: SocketLimits = {
  messageBytes: 65_536,
  messagesPerSecond: 200,
  subscriptionsPerSocket: 100,
  socketsPerMember: 100,
  socketsPerAddress: 20_000,
  initTimeout: 5000,
  pingEvery: 25_000,
  bufferedBytes: 65_536,
  drainTime: 500,
};

export interface WebSocketOptions {
  readonly protocol: SocketProtocol;
  readonly tick: Tick;
  readonly limits: SocketLimits;
  readonly isOwnOrigin: IsOwnOrigin;
  /** Proxies before us that are believed, see `clientAddress`. */
  readonly trustedProxies: number;
  readonly log: Pick<Logger, 'error' | 'warn'>;
}

export class WebSocketTransport {
  readonly #server: WebSocketServer;
  readonly #sockets = new Map<WebSocket, LiveSocket>();
  readonly #byAddress = new Counts();
  readonly #heartbeat: Heartbeat;
  #closing = false;

  /** Takes the upgrades of `/graphql` on the given server, and refuses all others. */
  constructor(
    http: Server,
    private readonly options: WebSocketOptions,
  ) {
    this.#server = new WebSocketServer({
      noServer: true,
      clientTracking: false,
      perMessageDeflate: false,
      maxPayload: options.limits.messageBytes,
      handleProtocols,
    });
    this.#heartbeat = new Heartbeat(options.limits.pingEvery, () => this.#sockets.values());
    http.on('upgrade', (request, socket, head) => this.#upgrade(request, socket, head));
  }

  get socketCount(): number {
    return this.#sockets.size;
  }

  /** Bytes that wait for slow readers. */
  get waitingBytes(): number {
    let bytes = 0;
    for (const socket of this.#sockets.values()) bytes += socket.buffered;
    return bytes;
  }

  /** Sends everyone away with 1001, and cuts off who does not answer in time. */
  async close(): Promise<void> {
    this.#closing = true;
    this.#heartbeat.stop();
    const sockets = [...this.#sockets.keys()];
    const gone = sockets.map(ws => new Promise(resolve => ws.once('close', resolve)));
    for (const ws of sockets) ws.close(1001, 'Going away');
    const late = setTimeout(() => sockets.forEach(ws => ws.terminate()), this.options.limits.drainTime);
    await Promise.all(gone);
    clearTimeout(late);
  }

  #upgrade(request: IncomingMessage, raw: Duplex, head: Buffer): void {
    const { isOwnOrigin, trustedProxies } = this.options;
    // Until ws takes over, a client that hangs up must not end the process.
    const ignore = (): void => undefined;
    raw.on('error', ignore);
    if (this.#closing) return refuseUpgrade(raw, 503);
    if (request.url?.split('?', 1)[0] !== '/graphql') return refuseUpgrade(raw, 404);
    if (!mayUpgrade(request, isOwnOrigin)) return refuseUpgrade(raw, 403);
    if (!this.#tryCount(raw, clientAddress(request, trustedProxies))) return refuseUpgrade(raw, 429);
    this.#server.handleUpgrade(request, raw, head, ws => {
      raw.off('error', ignore);
      const { authorization, cookie } = request.headers;
      this.#open(ws, raw, { authorization, cookie });
    });
  }

  /** A method of its own: what lives as long as the socket must not hold the upgrade request in memory. */
  #tryCount(raw: Duplex, address: string): boolean {
    if (!this.#byAddress.tryAdd(address, this.options.limits.socketsPerAddress)) return false;
    raw.once('close', () => this.#byAddress.remove(address));
    return true;
  }

  #open(ws: WebSocket, raw: Duplex, credentials: CredentialHeaders): void {
    const { protocol, tick, limits, log } = this.options;
    const socket = new LiveSocket(ws, raw, tick, limits.bufferedBytes);
    this.#sockets.set(ws, socket);
    // The close event follows; a broken connection is no fault of ours.
    ws.on('error', () => undefined);
    ws.on('pong', () => (socket.alive = true));
    const connection = protocol.opened(socket, credentials);
    ws.on('message', (data: RawData, isBinary: boolean) => {
      socket.alive = true;
      if (isBinary) return ws.close(CloseCode.BadRequest, 'Invalid message received');
      if (!socket.countMessage(limits.messagesPerSecond)) return ws.close(1008, 'Too many messages');
      // ws gives Buffers unless told otherwise.
      connection.message((data as Buffer).toString()).catch((err: unknown) => {
        log.error({ err }, 'A message on a socket could not be handled.');
        ws.close(CloseCode.InternalServerError, 'Internal server error');
      });
    });
    ws.once('close', (code, reason) => {
      this.#sockets.delete(ws);
      socket.endAll();
      connection.closed(code, String(reason)).catch((err: unknown) => log.error({ err }, 'A socket could not be closed.'));
    });
  }
}
