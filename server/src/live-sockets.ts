/** Makes the live side once: feeds, hub and sockets on a server. For the app and for tests. */
import type { Server } from 'node:http';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { GraphQLSchema } from 'graphql';
import { MessageType } from 'graphql-ws';
import type { Logger } from 'pino';
import type { RateLimiter } from './auth/rate-limit.js';
import type { SessionService } from './auth/session.service.js';
import type { Broker } from './broker/broker.js';
import { EventStore } from './events/event-store.js';
import { proposalStatusFeed, type StatusFeedParts } from './features/proposal/status.live.js';
import { reviewQueueFeed } from './features/review/queue.live.js';
import { voteTallyFeed } from './features/vote/tally.live.js';
import { createContext } from './graphql/context.js';
import { formatError } from './graphql/format-error.js';
import { assertStorable, CostLimit, limitRules, type OperationLimits } from './graphql/limits.js';
import { reportError } from './graphql/report-error.js';
import type { ExecutionOptions } from './live/execution.js';
import { LiveHub } from './live/hub.js';
import { LatestFeed } from './live/latest-feed.js';
import { LiveFeeds } from './live/live-feeds.js';
import { LosslessFeed } from './live/lossless-feed.js';
import { Operations } from './live/operation.js';
import { Tick } from './live/tick.js';
import type { Clock } from './shared/clock.js';
import type { IsOwnOrigin } from './transport/own-origin.js';
import { currentNotice, SocketProtocol, staleNotice } from './transport/websocket-protocol.js';
import { WebSocketTransport, type SocketLimits } from './transport/websocket.js';

export interface LiveParts {
  readonly http: Server;
  readonly schema: GraphQLSchema;
  readonly em: EntityManager;
  readonly broker: Broker;
  readonly clock: Clock;
  readonly log: Logger;
  readonly departments: StatusFeedParts['departments'];
  readonly sessions: Pick<SessionService, 'readSession' | 'readActors'>;
  readonly limiter: Pick<RateLimiter, 'consume'>;
  readonly isOwnOrigin: IsOwnOrigin;
  readonly trustedProxies: number;
  readonly limits: OperationLimits;
  readonly socketLimits: SocketLimits;
  /** Milliseconds within which changes of one subject are sent as one, while the process is quiet. */
  readonly tickEvery: number;
  /** The same under load. */
  readonly tickAtMost: number;
}

export interface LiveSockets {
  readonly hub: LiveHub;
  readonly transport: WebSocketTransport;
  readonly tick: Tick;
  /** Sends everyone away; call it before the HTTP server closes. */
  close(): Promise<void>;
}

export function openLiveSockets(parts: LiveParts): LiveSockets {
  const { http, schema, broker, clock, log, limiter, limits, sessions, socketLimits } = parts;
  const tick = new Tick(parts.tickEvery, parts.tickAtMost, err => log.error({ err }, 'A live update failed.'));
  const feeds = createFeeds(parts, tick);
  feeds.attachTo(schema);
  const execution: ExecutionOptions = {
    schema,
    contextFor: (viewer, requestId) => createContext({ requestId, viewer, clock, http: null }),
    formatError(error, requestId) {
      reportError(log, error, { requestId });
      return formatError(error);
    },
  };
  const hub = new LiveHub({ ...execution, feeds, log, maxWaitingEvents: 1000 });
  const costs = new CostLimit(schema, limits.cost);
  const protocol = new SocketProtocol({
    ...execution,
    hub,
    operations: new Operations(schema, limitRules(limits), limits.tokens),
    limits: socketLimits,
    readSession: credentials => sessions.readSession(credentials),
    stale: () => stale,
    async admit({ document, operation }, variables, viewer) {
      assertStorable(variables);
      costs.assertAffordable(document, operation.name?.value, variables);
      if (viewer) await limiter.consume('operationsPerMember', viewer.memberId);
    },
    log,
  });
  const transport = new WebSocketTransport(http, {
    protocol, tick, log, readActors: tokens => sessions.readActors(tokens), limits: socketLimits, isOwnOrigin: parts.isOwnOrigin, trustedProxies: parts.trustedProxies,
  });
  let stale = false;
  const forget = broker.onAvailability(availability => {
    stale = availability === 'lost';
    transport.tellAll({ type: MessageType.Ping, payload: stale ? staleNotice : currentNotice });
  });
  return {
    hub,
    transport,
    tick,
    async close() {
      forget();
      await transport.close();
      tick.stop();
    },
  };
}

function createFeeds({ em, broker, departments, log }: LiveParts, tick: Tick): LiveFeeds {
  const onError = (err: unknown): void => log.error({ err }, 'A live feed failed.');
  const store = new EventStore(em);
  return new LiveFeeds({
    reviewQueue: new LatestFeed(reviewQueueFeed(em), broker, tick, onError),
    voteTally: new LatestFeed(voteTallyFeed(em), broker, tick, onError),
    proposalStatus: new LosslessFeed(proposalStatusFeed({ em, departments }), broker, store, onError),
  });
}
