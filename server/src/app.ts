/**
 * Puts a process together: picks the adapters (embedded or given database, Redis or in-process broker), makes
 * the services and serves them. The only place that decides; nothing in here does the work itself.
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AddressInfo } from 'node:net';
import type { MikroORM } from '@mikro-orm/postgresql';
import type { Logger } from 'pino';
import { connectLimitStore } from './auth/limit-store.js';
import { InProcessBroker } from './broker/in-process-broker.js';
import { RedisBroker } from './broker/redis-broker.js';
import type { Config } from './config.js';
import { openDatabase, type Database } from './database.js';
import { createOrm, migrate } from './db/orm.js';
import { assertFitDatabase } from './db/requirements.js';
import { fillDemonstration, isHalfTold } from './demo/demonstration.js';
import { changesTopic, Relay } from './events/relay.js';
import { chainAuditEntries } from './features/audit/chain-entries.js';
import { ensureCity } from './features/department/city.js';
import { buildOasisSchema } from './graphql/build-schema.js';
import { defaultOperationLimits } from './graphql/limits.js';
import { startJobs } from './jobs/jobs.js';
import { periodicJobs } from './jobs/periodic-jobs.js';
import { openLiveSockets, type LiveSockets } from './live-sockets.js';
import { resolverClasses, resolverContainer } from './resolvers.js';
import { createServices, type Services } from './services.js';
import { systemClock, type Clock } from './shared/clock.js';
import { defaultHotPageLimits, HotPages } from './transport/hot-pages.js';
import { createHttpServer } from './transport/http-server.js';
import { registerLiveMetrics } from './transport/live-metrics.js';
import { createMetrics } from './transport/metrics.js';
import { ownOrigin } from './transport/own-origin.js';
import { defaultHttpSettings } from './transport/settings.js';
import { defaultSocketLimits } from './transport/websocket.js';

export interface App {
  /** Where it listens, e.g. http://127.0.0.1:4000. */
  readonly url: string;
  readonly services: Services;
  readonly orm: MikroORM;
  readonly database: Database;
  /** Whether this start has filled an empty database with the demonstration. */
  readonly filled: boolean;
  /** Lets running requests end, sends sockets away, and stops what was started. Safe to call twice. */
  close(): Promise<void>;
}

export interface AppOptions {
  readonly config: Config;
  readonly log: Logger;
  readonly clock?: Clock;
  /** Something that the app can't live without is gone. */
  readonly onLost?: (error: Error) => void;
}

/** Milliseconds in which Redis must answer at the start; later it may be away and come back. */
const redisPatience = 5000;

const builtClient = fileURLToPath(new URL('../../dist/client', import.meta.url));

/** What has been started, to be stopped in reverse order. */
class Running {
  readonly #stops: (() => Promise<unknown>)[] = [];
  #stopping: Promise<void> | null = null;

  add(stop: () => Promise<unknown>): void {
    this.#stops.push(stop);
  }

  stop(log: Logger): Promise<void> {
    return (this.#stopping ??= this.#stopAll(log));
  }

  async #stopAll(log: Logger): Promise<void> {
    for (const stop of this.#stops.reverse()) {
      try {
        await stop();
      } catch (err) {
        // The rest must stop all the same.
        log.error({ err }, 'A part could not be stopped in order.');
      }
    }
  }
}

export async function startApp(options: AppOptions): Promise<App> {
  const running = new Running();
  try {
    return await start(options, running);
  } catch (error) {
    await running.stop(options.log);
    throw error;
  }
}

async function start({ config, log, clock = systemClock, onLost = () => undefined }: AppOptions, running: Running): Promise<App> {
  const database = await openDatabase(config, log, onLost);
  running.add(() => database.stop());
  const orm = await createOrm(database.url, { poolMax: config.DATABASE_POOL });
  running.add(() => orm.close());
  await assertFitDatabase(orm);
  await migrate(orm);

  const broker = config.REDIS_URL ? new RedisBroker({ url: config.REDIS_URL, log }) : new InProcessBroker(log);
  running.add(() => broker.close());
  await broker.connected(redisPatience);
  const relay = new Relay({
    em: orm.em, broker, log, steps: [chainAuditEntries], pollEvery: config.RELAY_POLL_MS,
  });
  running.add(() => relay.stop());

  const auth = {
    ...database.secrets, publicUrl: config.PUBLIC_URL, sessionDays: config.SESSION_DAYS, rateLimits: config.rateLimits,
  };
  const votes = { batchSize: config.VOTE_BATCH, queueSize: config.VOTE_QUEUE };
  const redis = config.REDIS_URL ? connectLimitStore(config.REDIS_URL) : undefined;
  running.add(async () => redis?.disconnect());
  const services = await createServices({ orm, clock, relay, auth, votes, ...(redis && { redis }) });
  await ensureCity(orm);
  const filled = wantsDemonstration(config) && (await fillDemonstration(orm, { clock, auth, votes }));
  if (wantsDemonstration(config) && !filled && (await isHalfTold(orm))) {
    log.warn('The demonstration was interrupted and is incomplete. Remove the data folder, or empty the database, to begin anew.');
  }
  relay.start();

  const schema = buildOasisSchema(resolverClasses, resolverContainer(services));
  const hotPages = new HotPages(defaultHotPageLimits);
  await broker.subscribe(changesTopic, () => hotPages.changed());
  const metrics = createMetrics();
  let live: LiveSockets | undefined;
  const http = await createHttpServer({
    hotPages, schema, logger: log, sessions: services.sessions, limiter: services.limiter, clock, metrics,
    settings: {
      ...defaultHttpSettings, publicUrl: config.PUBLIC_URL, allowedOrigins: config.ALLOWED_ORIGINS,
      trustedProxies: config.TRUST_PROXY, metrics: config.METRICS,
      clientFolder: existsSync(builtClient) ? builtClient : null,
    },
    checks: {
      database: () => orm.em.fork().execute('select 1'),
      broker: () => broker.publish('readiness', ''),
      // While sockets are sent away, requests are still answered; but new clients belong to another process.
      sockets: async () => {
        if (live?.transport.closing) throw new Error('Sockets are being sent away.');
      },
    },
  });
  running.add(() => http.close());
  live = openLiveSockets({
    http: http.server, schema, em: orm.em, broker, clock, log, departments: services.departments, sessions: services.sessions,
    limiter: services.limiter, isOwnOrigin: ownOrigin(config.PUBLIC_URL, config.ALLOWED_ORIGINS),
    trustedProxies: config.TRUST_PROXY, limits: defaultOperationLimits, tickEvery: config.LIVE_TICK_MS,
    tickAtMost: config.LIVE_TICK_MAX_MS,
    socketLimits: {
      ...defaultSocketLimits,
      subscriptionsPerSocket: config.LIVE_SUBSCRIPTIONS_PER_SOCKET,
      socketsPerAddress: config.LIVE_SOCKETS_PER_ADDRESS,
      socketsPerMember: config.LIVE_SOCKETS_PER_MEMBER,
      drainTime: config.LIVE_DRAIN_MS,
    },
  });
  running.add(async () => live?.close());
  registerLiveMetrics(metrics.registry, { ...live, broker, relay });
  const jobs = await startJobs(database.url, periodicJobs(services, clock, config.EVENT_RETENTION_DAYS), log);
  running.add(() => jobs.stop());
  await http.listen({ host: config.HOST, port: config.PORT });
  const { port } = http.server.address() as AddressInfo;
  return {
    url: `http://${config.HOST === '0.0.0.0' ? 'localhost' : config.HOST}:${port}`,
    services, orm, database, filled,
    close: () => running.stop(log),
  };
}

const wantsDemonstration = ({ DEMO, DATABASE_URL }: Config): boolean => (DEMO ? DEMO === 'on' : !DATABASE_URL);
