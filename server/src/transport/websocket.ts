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

/** A client that hangs up is no fault of ours, and must not end the process; the close event follows. */
const ignore = (): void => undefined;

export class WebSocketTransport {
  readonly #server: WebSocketServer;
  readonly #sockets = new Map<WebSocket, LiveSocket>();
  readonly #byAddress = new Counts();
  readonly #heartbeat: Heartbeat;
  readonly #recheck: SessionRecheck;
  readonly #onPong = shared(this.#sockets, socket => (socket.alive = true));
  readonly #onMessage = shared(this.#sockets, (socket, data: RawData, isBinary: boolean) => this.#receive(socket, data, isBinary));
  readonly #onClose = shared(this.#sockets, (socket, code: number, reason: Buffer) => this.#forget(socket, code, reason));
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
    raw.on('error', ignore);
    if (this.#closing) return refuseUpgrade(raw, 503);
    if (request.url?.split('?', 1)[0] !== '/graphql') return refuseUpgrade(raw, 404);
    if (!mayUpgrade(request, isOwnOrigin)) return refuseUpgrade(raw, 403);
    const address = clientAddress(request, trustedProxies);
    if (!this.#byAddress.tryAdd(address, this.options.limits.socketsPerAddress)) return refuseUpgrade(raw, 429);
    const forget = (): void => this.#byAddress.remove(address);
    raw.once('close', forget);
    this.#server.handleUpgrade(request, raw, head, ws => {
      raw.off('error', ignore).off('close', forget);
      const { authorization, cookie } = request.headers;
      this.#open(ws, raw, address, { authorization, cookie });
    });
  }

  #open(ws: WebSocket, raw: Duplex, address: string, credentials: CredentialHeaders): void {
    const { protocol, tick, limits } = this.options;
    const socket = new LiveSocket(ws, raw, address, tick, limits.bufferedBytes);
    this.#sockets.set(ws, socket);
    socket.connection = protocol.opened(socket, credentials);
    ws.on('error', ignore);
    ws.on('pong', this.#onPong);
    ws.on('message', this.#onMessage);
    ws.on('close', this.#onClose);
  }

  #receive(socket: LiveSocket, data: RawData, isBinary: boolean): void {
    socket.alive = true;
    if (isBinary) return socket.close(CloseCode.BadRequest, 'Invalid message received');
    if (!socket.countMessage(this.options.limits.messagesPerSecond)) return socket.close(1008, 'Too many messages');
    // ws gives Buffers unless told otherwise.
    socket.connection?.message((data as Buffer).toString()).catch((err: unknown) => {
      this.options.log.error({ err }, 'A message on a socket could not be handled.');
      socket.close(CloseCode.InternalServerError, 'Internal server error');
    });
  }

  #forget(socket: LiveSocket, code: number, reason: Buffer): void {
    this.#sockets.delete(socket.ws);
    this.#byAddress.remove(socket.address);
    socket.endAll();
    socket.connection?.closed(code, String(reason)).catch((err: unknown) =>
      this.options.log.error({ err }, 'A socket could not be closed.'));
  }
}

/** A listener that all sockets share: one of its own for each would cost as much memory as the rest of the socket. */
const shared = <A extends unknown[]>(sockets: ReadonlyMap<WebSocket, LiveSocket>, listen: (socket: LiveSocket, ...args: A) => void) =>
  function (this: WebSocket, ...args: A): void {
    const socket = sockets.get(this);
    if (socket) listen(socket, ...args);
  };
