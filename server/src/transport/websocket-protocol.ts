/** graphql-transport-ws on one socket: graphql-ws for the whole protocol, the hub for operations that can be shared. */
import { randomUUID } from 'node:crypto';
import { GraphQLError } from 'graphql';
import {
  CloseCode, makeServer, MessageType, validateMessage, type Context, type Message, type Server, type SubscribeMessage,
} from 'graphql-ws';
import type { Logger } from 'pino';
import type { Viewer } from '../auth/actor.js';
import type { Session } from '../auth/session.service.js';
import type { CredentialHeaders } from '../auth/session-token.js';
import type { ExecutionOptions } from '../live/execution.js';
import { textFrame } from '../live/frame.js';
import type { LiveHub } from '../live/hub.js';
import type { Operations, PreparedOperation } from '../live/operation.js';
import { Refusal } from '../shared/errors.js';
import { Counts } from './websocket-admission.js';
import { ProtocolConnection, type Params } from './websocket-connection.js';
import type { LiveSocket } from './websocket-socket.js';
import type { SocketLimits } from './websocket.js';

export interface ProtocolOptions extends ExecutionOptions {
  readonly hub: LiveHub;
  readonly operations: Operations;
  readonly limits: Pick<SocketLimits, 'subscriptionsPerSocket' | 'socketsPerMember' | 'initTimeout'>;
  /** Who offers these credentials; throws a Refusal for a token that is forged or expired. */
  readSession(credentials: CredentialHeaders): Promise<Session | null>;
  /** Throws the refusal of an operation that costs too much or comes too often. */
  admit(prepared: PreparedOperation, variables: Record<string, unknown>, viewer: Viewer): Promise<void>;
  /** Whether live data may be behind, because processes can't hear each other. */
  stale(): boolean;
  readonly log: Pick<Logger, 'error'>;
}

/**
 * Said in the payload of `connection_ack` or, to those who are connected, of a `ping`: live data may be behind
 * from now on, or is right again. Clients that don't know of it just answer the ping.
 */
export const staleNotice = { live: 'stale' };
export const currentNotice = { live: 'current' };

export class SocketProtocol {
  readonly #options: ProtocolOptions;
  readonly #server: Server<ProtocolConnection>;
  readonly #byMember = new Counts();

  constructor(options: ProtocolOptions) {
    this.#options = options;
    const { schema, operations, contextFor, formatError, admit } = options;
    this.#server = makeServer<Params, ProtocolConnection>({
      schema,
      // Its own timer would be kept as long as the connection.
      connectionInitWaitTimeout: 0,
      onConnect: context => this.#connect(context),
      onDisconnect: ({ extra }) => {
        if (extra.counted) this.#byMember.remove(extra.counted);
      },
      onSubscribe: async ({ extra }, _id, { query, operationName, variables }) => {
        const prepared = operations.prepare(query, operationName);
        if (!('document' in prepared)) return prepared;
        const viewer = extra.socket.session?.actor ?? null;
        try {
          await admit(prepared, variables ?? {}, viewer);
        } catch (error) {
          if (error instanceof GraphQLError) return [error];
          throw error;
        }
        const requestId = randomUUID();
        return {
          schema,
          document: prepared.document,
          operationName,
          variableValues: variables,
          contextValue: contextFor(viewer, requestId),
        };
      },
      onNext: (_context, _id, _payload, _args, { errors, ...result }) =>
        errors && { ...result, errors: errors.map(error => formatError(error, randomUUID())) },
      onError: (_context, _id, _payload, errors) => errors.map(error => formatError(error, randomUUID())),
    });
  }

  opened(socket: LiveSocket, headers: CredentialHeaders): ProtocolConnection {
    const connection = new ProtocolConnection(this, socket, headers, this.#options.limits.initTimeout);
    connection.onClosed(this.#server.opened(connection, connection));
    return connection;
  }

  /** Answers true when the message is about an operation of the hub, and done with. */
  takeAside({ socket, context }: ProtocolConnection, text: string): boolean {
    if (!socket.open) return false;
    const message = tryRead(text);
    if (message && fromServers.has(message.type)) {
      socket.close(CloseCode.BadRequest, 'Invalid message received');
      return true;
    }
    // Before the acknowledgement nothing but graphql-ws' answers is right.
    if (!context?.acknowledged) return false;
    if (message?.type === MessageType.Complete) return this.#complete(socket, message.id);
    if (message?.type !== MessageType.Subscribe) return false;
    const { id } = message;
    if (socket.shared.has(id) || id in context.subscriptions) {
      socket.close(CloseCode.SubscriberAlreadyExists, `Subscriber for ${id} already exists`);
      return true;
    }
    const { subscriptionsPerSocket: limit } = this.#options.limits;
    if (socket.shared.size + Object.keys(context.subscriptions).length >= limit) {
      this.#sendError(socket, id, new Refusal('RATE_LIMITED', { limit, retryAfter: 1 }));
      return true;
    }
    return this.#share(socket, message);
  }

  #complete(socket: LiveSocket, id: string): boolean {
    const subscription = socket.shared.get(id);
    socket.shared.delete(id);
    subscription?.close();
    return subscription !== undefined;
  }

  #share(socket: LiveSocket, { id, payload: { query, operationName, variables } }: SubscribeMessage): boolean {
    const { operations, hub, admit } = this.#options;
    const prepared = operations.prepare(query, operationName);
    if (!('document' in prepared) || !hub.canShare(prepared)) return false;
    const viewer = socket.session?.actor ?? null;
    const subscription = hub.open({
      connection: socket,
      operationId: id,
      prepared,
      variables,
      viewer,
      admit: () => admit(prepared, variables ?? {}, viewer),
      reject: error => this.#sendError(socket, id, error),
      onEnd: () => void socket.shared.delete(id),
    });
    socket.shared.set(id, subscription);
    return true;
  }

  /** Ends an operation that has not begun. */
  #sendError(socket: LiveSocket, id: string, error: unknown): void {
    const payload = [this.#options.formatError(error, randomUUID())];
    socket.send(textFrame(JSON.stringify({ id, type: MessageType.Error, payload })));
  }

  /** A session comes as a bearer token in `connectionParams.authorization`, or as the cookie of the upgrade. */
  async #connect(context: Context<Params, ProtocolConnection>): Promise<boolean | Record<string, unknown>> {
    const { extra, connectionParams } = context;
    const { socket } = extra;
    const headers = extra.initialise();
    const { authorization = headers.authorization } = connectionParams ?? {};
    if (authorization !== undefined && typeof authorization !== 'string') return false;
    try {
      socket.session = await this.#options.readSession({ authorization, cookie: headers.cookie });
    } catch (err) {
      if (err instanceof Refusal) return false;
      // Nothing is wrong with the client: it may come back when the database does.
      this.#options.log.error({ err }, 'A session could not be read.');
      socket.close(1013, 'Try again later');
      return false;
    }
    const memberId = socket.session?.actor.memberId;
    // A socket that closed meanwhile is never disconnected again, so it must not be counted.
    if (memberId !== undefined && socket.open) {
      if (!this.#byMember.tryAdd(memberId, this.#options.limits.socketsPerMember)) {
        socket.close(1013, 'Too many connections of this member');
        return false;
      }
      extra.counted = memberId;
    }
    extra.context = context;
    return this.#options.stale() ? staleNotice : true;
  }
}

/** graphql-ws takes them for a fault of its own. */
const fromServers: ReadonlySet<string> = new Set([MessageType.ConnectionAck, MessageType.Next, MessageType.Error]);

function tryRead(text: string): Message | null {
  try {
    return validateMessage(JSON.parse(text));
  } catch {
    return null;
  }
}
