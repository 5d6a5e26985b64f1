/** The live side on a database of the test's own: relay, hub and sockets, without the rest of the server. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { MikroORM } from '@mikro-orm/postgresql';
import type { GraphQLSchema } from 'graphql';
import { sql } from 'kysely';
import { pino, type Logger } from 'pino';
import type { Viewer } from '../src/auth/actor.js';
import type { CredentialHeaders } from '../src/auth/session-token.js';
import type { Broker } from '../src/broker/broker.js';
import { InProcessBroker } from '../src/broker/in-process-broker.js';
import { createOrm } from '../src/db/orm.js';
import { transactions, type InTransaction } from '../src/db/transaction.js';
import { Relay } from '../src/events/relay.js';
import { chainAuditEntries } from '../src/features/audit/chain-entries.js';
import { recordStatusChange } from '../src/features/proposal/proposal.events.js';
import { StatusLive } from '../src/features/proposal/status.live.js';
import { signalTallies } from '../src/features/vote/tally-signal.js';
import { TallyLive } from '../src/features/vote/tally.live.js';
import { buildOasisSchema } from '../src/graphql/build-schema.js';
import { defaultOperationLimits } from '../src/graphql/limits.js';
import { openLiveSockets, type LiveParts, type LiveSockets } from '../src/live-sockets.js';
import { resolverClasses } from '../src/resolvers.js';
import { systemClock } from '../src/shared/clock.js';
import { newId } from '../src/shared/ids.js';
import { ownOrigin } from '../src/transport/own-origin.js';
import { defaultSocketLimits, type SocketLimits } from '../src/transport/websocket.js';
import { createTestDatabase } from './database.js';
import { makeCitizens, makeDepartment } from './factories.js';

export const silent: Logger = pino({ level: 'silent' });

type ReadViewer = (credentials: CredentialHeaders) => Promise<Viewer>;

/** Sessions whose tokens are the credentials themselves. */
const sessionsOf = (readViewer: ReadViewer): LiveParts['sessions'] => ({
  async readSession(credentials) {
    const actor = await readViewer(credentials);
    return actor && { token: JSON.stringify(credentials), actor };
  },
  async readActors(tokens) {
    const pairs = await Promise.all(tokens.map(async token => [token, await readViewer(JSON.parse(token) as CredentialHeaders)] as const));
    return new Map(pairs.flatMap(([token, actor]) => (actor ? [[token, actor]] : [])));
  },
});

export interface LiveOptions {
  /** A database to share with another one; by default one of its own. */
  readonly databaseUrl?: string;
  readonly broker?: Broker;
  readonly socketLimits?: Partial<SocketLimits>;
  /** Who offers which credentials; nobody is known by default. */
  readonly readViewer?: ReadViewer;
  /** Real sessions instead. */
  readonly sessions?: LiveParts['sessions'];
  readonly log?: Logger;
}

export interface TestLive {
  readonly url: string;
  readonly databaseUrl: string;
  readonly orm: MikroORM;
  readonly schema: GraphQLSchema;
  readonly broker: Broker;
  readonly relay: Relay;
  readonly live: LiveSockets;
  readonly inTransaction: InTransaction;
  close(): Promise<void>;
}

/** Only live resolvers are asked for anything here. */
const liveResolvers = {
  get(someClass: unknown): object {
    if (someClass === TallyLive) return new TallyLive();
    if (someClass === StatusLive) return new StatusLive();
    throw new Error('This resolver is not part of the live side.');
  },
};

export async function startLive(options: LiveOptions = {}): Promise<TestLive> {
  const { log = silent, readViewer = async () => null } = options;
  const database = options.databaseUrl ? null : await createTestDatabase();
  const databaseUrl = options.databaseUrl ?? database!.url;
  const orm = await createOrm(databaseUrl);
  const broker = options.broker ?? new InProcessBroker(log);
  const relay = new Relay({ em: orm.em, broker, log, steps: [chainAuditEntries], pollEvery: 200 });
  const schema = buildOasisSchema(resolverClasses, liveResolvers);
  const http = createServer();
  await new Promise<void>(resolve => http.listen(0, '127.0.0.1', resolve));
  const { port } = http.address() as AddressInfo;
  const live = openLiveSockets({
    http, schema, em: orm.em, broker, log, clock: systemClock,
    departments: { findBySlug: async slug => (await sql<{ id: string }>`
      select id from department where slug = ${slug}`.execute(orm.em.fork().getKysely())).rows[0] ?? null },
    sessions: options.sessions ?? sessionsOf(readViewer),
    limiter: { consume: async () => undefined },
    isOwnOrigin: ownOrigin(`http://127.0.0.1:${port}`),
    trustedProxies: 0,
    limits: defaultOperationLimits,
    socketLimits: { ...defaultSocketLimits, ...options.socketLimits },
    tickEvery: 50,
    tickAtMost: 250,
  });
  return {
    url: `ws://127.0.0.1:${port}/graphql`,
    databaseUrl, orm, schema, broker, relay, live,
    inTransaction: transactions(orm.em, relay),
    async close() {
      await live.close();
      await relay.stop();
      await broker.close();
      await new Promise(resolve => http.close(resolve));
      await orm.close();
      await database?.drop();
    },
  };
}

/** Proposals in VOTING without a vote, of a department of their own. Their UUIDs. */
export async function makeProposals(orm: MikroORM, count: number, slug = `d-${newId().slice(-12)}`): Promise<string[]> {
  const departmentId = await makeDepartment(orm, slug);
  const [author] = await makeCitizens(orm, 1);
  const ids = Array.from({ length: count }, () => newId());
  await sql`
    insert into proposal (id, author_id, title, category, department_id, status, created_at, published_at,
                          voting_closes_at, threshold)
    select id, ${author!.memberId}::uuid, '제안', ${slug}, ${departmentId}::uuid, 'VOTING', now(), now(),
           now() + interval '30 days', 1000000
    from unnest(${ids}::uuid[]) as p (id)`.execute(orm.em.fork().getKysely());
  return ids;
}

/** Counts votes on a proposal without storing any, as far as watchers can tell. */
export const changeTally = ({ inTransaction }: Pick<TestLive, 'inTransaction'>, id: string, votes = 1): Promise<void> =>
  inTransaction(async tx => {
    await sql`
      update proposal set vote_count = vote_count + ${votes}, tally_version = tally_version + 1
      where id = ${id}::uuid`.execute(tx.getKysely());
    await signalTallies(tx, [id]);
  });

/** Records a step of a proposal, as far as followers can tell. */
export const recordStep = ({ inTransaction }: Pick<TestLive, 'inTransaction'>, id: string, reason: string): Promise<void> =>
  inTransaction(async tx => {
    const { rows } = await sql<{ departmentId: string }>`
      select department_id as "departmentId" from proposal where id = ${id}::uuid for update`.execute(tx.getKysely());
    await recordStatusChange(tx, {
      proposalId: id, departmentId: rows[0]!.departmentId, from: 'VOTING', to: 'LAPSED', reason, at: new Date(),
    });
  });
