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
import { textFrame } from '../live/frame.js';
import type { Tick } from '../live/tick.js';
import { spread } from '../shared/spread.js';
import type { IsOwnOrigin } from './own-origin.js';
import { clientAddress, Counts, mayUpgrade, refuseUpgrade } from './websocket-admission.js';
import { Heartbeat } from './websocket-heartbeat.js';
import type { SocketProtocol } from './websocket-protocol.js';
import { SessionRecheck, type ReadActors } from './websocket-recheck.js';
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
  /** Milliseconds over which sockets are sent away when the server stops; fewer than one a millisecond take less. */
  readonly drainTime: number;
  /** Milliseconds that the last of them have to answer the close frame. */
  readonly closeTime: number;
  /** Milliseconds from one look at the sessions behind the sockets to the next. */
  readonly recheckEvery: number;
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
  drainTime: 5000,
  closeTime: 500,
  recheckEvery: 800,
};

export interface WebSocketOptions {
  readonly protocol: SocketProtocol;
  readonly tick: Tick;
  readonly readActors: ReadActors;
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
  readonly #recheck: SessionRecheck;
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
    const { limits, readActors, log } = options;
    const sockets = (): Iterable<LiveSocket> => this.#sockets.values();
    this.#heartbeat = new Heartbeat(limits.pingEvery, sockets);
    this.#recheck = new SessionRecheck({ every: limits.recheckEvery, sockets, readActors, log });
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

  /** No upgrade is taken any more. */
  get closing(): boolean {
    return this.#closing;
  }

  /** Sends one message to everyone. */
  tellAll(message: object): void {
    const frame = textFrame(JSON.stringify(message));
    for (const socket of this.#sockets.values()) socket.send(frame);
  }

  /** Sends everyone away with 1001, evenly over the drain time, and cuts off who does not answer. */
  async close(): Promise<void> {
    const { drainTime, closeTime } = this.options.limits;
    this.#closing = true;
    const sockets = [...this.#sockets.values()];
    const gone = sockets.map(({ ws }) => new Promise(resolve => ws.once('close', resolve)));
    await spread(sockets, Math.min(drainTime, sockets.length), socket => socket.close(1001, 'Going away'));
    this.#heartbeat.stop();
    this.#recheck.stop();
    const late = setTimeout(() => sockets.forEach(({ ws }) => ws.terminate()), closeTime);
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
