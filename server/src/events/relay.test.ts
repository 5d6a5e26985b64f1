import { sql } from 'kysely';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Logger } from 'pino';
import { InProcessBroker } from '../broker/in-process-broker.js';
import { LosslessFeed } from '../live/lossless-feed.js';
import { iterateLossless } from '../live/iterate.js';
import { newId } from '../shared/ids.js';
import { makeProposals, recordStep, silent, startLive, type TestLive } from '../../test/live-sockets.js';
import { Received } from '../../test/live-client.js';
import { decodeCursor, encodeCursor, liveCursor } from './cursor.js';
import { EventStore, type DeliveredEvent } from './event-store.js';
import { record, signal } from './record.js';
import { Relay } from './relay.js';

let test: TestLive;
beforeEach(async () => (test = await startLive()));
afterEach(() => test.close());

const topic = 'test';
const tell = (tx: EntityManager, what: string): Promise<void> =>
  record(tx, { topic, type: 'Happened', subjectId: newId(), payload: { what }, at: new Date() });
const words = (events: readonly DeliveredEvent[]): unknown[] => events.map(event => (event.payload as { what: string }).what);

/** Follows the topic as any subscriber does, by the feed and its table. */
async function subscribe(after: string | null): Promise<Received<DeliveredEvent>> {
  const feed = new LosslessFeed({ topic, routing: [], route: async () => ({}), after: () => after }, test.broker,
    new EventStore(test.orm.em), () => undefined);
  const received = new Received<DeliveredEvent>();
  const events = await iterateLossless(feed, {} as never);
  void (async () => {
    for await (const event of events) received.push(event);
  })();
  return received;
}

/** A transaction that stays open after its work until it is told to commit. */
function heldOpen(work: (tx: EntityManager) => Promise<void>): { worked: Promise<void>; commit(): Promise<void> } {
  const worked = Promise.withResolvers<void>();
  const held = Promise.withResolvers<void>();
  const done = test.inTransaction(async tx => {
    await work(tx);
    worked.resolve();
    await held.promise;
  });
  return {
    worked: worked.promise,
    commit() {
      held.resolve();
      return done;
    },
  };
}

describe('the late committer', () => {
  it('reaches a subscriber, and one that resumes between the two commits, each event once', async () => {
    const present = await subscribe(null);
    const a = heldOpen(tx => tell(tx, 'A'));
    await a.worked;
    await test.inTransaction(tx => tell(tx, 'B'));
    await present.count(1);
    const between = await liveCursor(test.orm.em);

    const resumed = await subscribe(between);
    await a.commit();
    await test.inTransaction(tx => tell(tx, 'C'));

    expect(words(await present.count(3))).toEqual(['B', 'A', 'C']);
    expect(words(await resumed.count(2))).toEqual(['A', 'C']);
    expect(present.items.map(event => event.seq)).toEqual([1, 2, 3]);
  });

  it('keeps the order of what one transaction tells, and numbers without holes across topics', async () => {
    const present = await subscribe(null);
    const [proposal] = await makeProposals(test.orm, 1);
    await test.inTransaction(async tx => {
      for (const what of ['one', 'two', 'three']) await tell(tx, what);
    });
    await recordStep(test, proposal!, 'elsewhere');
    await test.inTransaction(tx => tell(tx, 'four'));
    const events = await present.count(4);
    expect(words(events)).toEqual(['one', 'two', 'three', 'four']);
    expect(events.map(({ seq, previousSeq }) => [seq, previousSeq])).toEqual([[1, 0], [2, 1], [3, 2], [5, 3]]);
  });

  it('numbers nothing of a transaction that is rolled back', async () => {
    const present = await subscribe(null);
    await expect(test.inTransaction(async tx => {
      await tell(tx, 'never');
      throw new Error('changed my mind');
    })).rejects.toThrow('changed my mind');
    await test.inTransaction(tx => tell(tx, 'always'));
    expect(words(await present.count(1))).toEqual(['always']);
    expect(present.items[0]!.seq).toBe(1);
  });
});

describe('a process that is killed', () => {
  /** A relay whose process dies in the act of publishing. */
  const dyingRelay = (): Relay => new Relay({
    em: test.orm.em, log: silent, pollEvery: 60_000,
    broker: {
      publish: () => Promise.reject(new Error('killed')), subscribe: async () => () => undefined,
      onAvailability: () => () => undefined, connected: async () => undefined, topicCount: 0, close: async () => undefined,
    },
  });

  it('between numbering and publishing: another one publishes, in order and once', async () => {
    const present = await subscribe(null);
    await test.orm.em.fork().transactional(tx => tell(tx, 'left behind'));
    await dyingRelay().settle();
    const { rows } = await sql`select seq, published from event`.execute(test.orm.em.getKysely());
    expect(rows).toEqual([{ seq: '1', published: false }]);
    expect(present.items).toEqual([]);

    await test.inTransaction(tx => tell(tx, 'later'));
    expect(words(await present.count(2))).toEqual(['left behind', 'later']);
    await test.relay.settle();
    expect(present.items).toHaveLength(2);
  });

  it('before it could relay at all: the slow look of another one finds events and signals', async () => {
    const present = await subscribe(null);
    const states = new Received<string>();
    await test.broker.subscribe('state', message => states.push(message));
    await test.orm.em.fork().transactional(async tx => {
      await tell(tx, 'orphan');
      await signal(tx, { topic: 'state', subjectId: newId(), payload: { version: 7 } });
    });
    test.relay.start();
    expect(words(await present.count(1))).toEqual(['orphan']);
    await states.count(1);
    expect(states.items).toEqual(['{"version":7}']);
  });

  it('loses no signal when it dies while it publishes', async () => {
    await test.orm.em.fork().transactional(tx => signal(tx, { topic: 'state', subjectId: newId(), payload: { version: 1 } }));
    await dyingRelay().settle();
    const { rows } = await sql`select payload from live_signal`.execute(test.orm.em.getKysely());
    expect(rows).toEqual([{ payload: { version: 1 } }]);
  });
});

it('publishes only the newest of several signals for one subject, and leaves no history', async () => {
  const states = new Received<string>();
  await test.broker.subscribe('state', message => states.push(message));
  const subjectId = newId();
  await test.orm.em.fork().transactional(async tx => {
    for (const version of [1, 3, 2]) await signal(tx, { topic: 'state', subjectId, payload: { version } });
  });
  await test.relay.settle();
  expect(states.items).toEqual(['{"version":3}']);
  const { rows } = await sql`select from live_signal`.execute(test.orm.em.getKysely());
  expect(rows).toEqual([]);
});

it('publishes an event of two relays once to a reader, whoever is faster', async () => {
  const present = await subscribe(null);
  const other = new Relay({ em: test.orm.em, broker: test.broker, log: silent, pollEvery: 60_000 });
  for (let round = 0; round < 20; round++) {
    await test.orm.em.fork().transactional(tx => tell(tx, String(round)));
    await Promise.all([test.relay.settle(), other.settle()]);
  }
  expect(words(await present.count(20))).toEqual(Array.from({ length: 20 }, (_, round) => String(round)));
});

describe('retention', () => {
  it('forgets old events; a cursor before them is expired, one behind them is good', async () => {
    const store = new EventStore(test.orm.em);
    for (const what of ['old', 'older than it looks', 'new']) await test.inTransaction(tx => tell(tx, what));
    await test.relay.settle();
    await sql`update event set at = now() - interval '40 days' where seq <= 2`.execute(test.orm.em.getKysely());
    expect(await store.purge(new Date(Date.now() - 30 * 86_400_000))).toBe(2);
    expect(await store.bounds()).toEqual({ lastSeq: 3, purgedSeq: 2 });

    await expect(subscribe(encodeCursor(1))).rejects.toMatchObject({ code: 'CURSOR_EXPIRED' });
    const resumed = await subscribe(encodeCursor(2));
    expect(words(await resumed.count(1))).toEqual(['new']);
  });

  it('keeps what is not published yet, however old', async () => {
    const store = new EventStore(test.orm.em);
    await test.orm.em.fork().transactional(tx => tell(tx, 'waiting'));
    expect(await store.purge(new Date(Date.now() + 86_400_000))).toBe(0);
    await test.relay.settle();
    expect(await store.purge(new Date(Date.now() + 86_400_000))).toBe(1);
    await test.inTransaction(tx => tell(tx, 'next'));
    await test.relay.settle();
    expect(await store.read(topic, 1, 10)).toMatchObject([{ seq: 2, previousSeq: 0 }]);
  });
});

it('takes back only cursors that it could have given', () => {
  const bounds = { lastSeq: 12, purgedSeq: 3 };
  expect(decodeCursor(encodeCursor(12), bounds)).toBe(12);
  expect(decodeCursor(encodeCursor(3), bounds)).toBe(3);
  const made = (text: string): string => Buffer.from(text).toString('base64url');
  for (const forged of ['', 'x', '12', encodeCursor(13), made('live:-1'), made('live:012'), made('live:1e1'), made('page:5'),
    `${encodeCursor(5)}=`, 'a'.repeat(5000)]) {
    expect(() => decodeCursor(forged, bounds)).toThrow(expect.objectContaining({ code: 'BAD_USER_INPUT' }));
  }
});

describe('a broker that is away', () => {
  class MovingBroker extends InProcessBroker {
    away = true;
    readonly sent: string[] = [];

    override async publish(topic: string, message: string): Promise<void> {
      if (this.away) throw new Error('away');
      this.sent.push(`${topic} ${message}`);
    }
  }
  let broker: MovingBroker;
  let lines: string[];
  let relay: Relay;
  beforeEach(() => {
    broker = new MovingBroker(silent);
    lines = [];
    const log = { error: (_: object, line: string) => lines.push(line), info: (line: string) => lines.push(line) } as unknown as Logger;
    relay = new Relay({ em: test.orm.em, broker, log, pollEvery: 60_000 });
  });
  const waiting = async (): Promise<unknown[]> => (await sql`
    select topic, payload from live_signal order by topic`.execute(test.orm.em.fork().getKysely())).rows;

  it('is spoken of once when it goes and once when it is back', async () => {
    await test.orm.em.fork().transactional(tx => tell(tx, 'something'));
    for (let look = 0; look < 5; look++) await relay.settle();
    expect(lines).toEqual(['The relay could not deliver; it will try again.']);
    expect(relay.lag).toBeGreaterThan(0);
    broker.away = false;
    for (let look = 0; look < 3; look++) await relay.settle();
    expect(lines.slice(1)).toEqual(['The relay delivers again.']);
    expect(relay.lag).toBe(0);
  });

  it('leaves one signal for each topic, the newest, and gets those when it is back', async () => {
    for (let version = 1; version <= 5; version++) {
      await test.orm.em.fork().transactional(async tx => {
        for (const each of ['a', 'b']) await signal(tx, { topic: each, subjectId: newId(), payload: { version } });
      });
      await relay.settle();
    }
    expect(await waiting()).toEqual([{ topic: 'a', payload: { version: 5 } }, { topic: 'b', payload: { version: 5 } }]);
    broker.away = false;
    await relay.settle();
    expect(broker.sent.filter(line => !line.startsWith('changes')).toSorted()).toEqual(['a {"version":5}', 'b {"version":5}']);
    expect(await waiting()).toEqual([]);
  });
});
