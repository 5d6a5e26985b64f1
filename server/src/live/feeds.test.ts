import { record } from '../events/record.js';
import { EventStore, type DeliveredEvent } from '../events/event-store.js';
import { newId } from '../shared/ids.js';
import { Received } from '../../test/live-client.js';
import { startLive, type TestLive } from '../../test/live-sockets.js';
import type { Versioned } from './feed.js';
import { LatestFeed } from './latest-feed.js';
import { LosslessFeed } from './lossless-feed.js';
import { Tick } from './tick.js';

let test: TestLive;
beforeAll(async () => (test = await startLive()));
afterAll(() => test.close());

const rethrow = (error: unknown): void => {
  throw error;
};

describe('a feed of latest states', () => {
  interface State extends Versioned {
    readonly id: string;
  }

  /** A feed of states that the test keeps. */
  function feedOf(states: Map<string, State>) {
    const reads: string[][] = [];
    const feed = new LatestFeed({
      routing: [], subjects: () => [], topic: id => `state:${id}`, publicId: id => id,
      async load(ids) {
        reads.push([...ids]);
        await new Promise(resolve => setTimeout(resolve, 5));
        return new Map(ids.flatMap(id => (states.has(id) ? [[id, states.get(id)!]] : [])));
      },
    }, test.broker, new Tick(5, 5, rethrow), rethrow);
    return { feed, reads };
  }
  const publish = (state: State): Promise<void> => test.broker.publish(`state:${state.id}`, JSON.stringify(state));

  it('tells a state that is newer, never one that is late', async () => {
    const { feed } = feedOf(new Map());
    const told = new Received<Versioned>();
    await feed.watch('a', state => told.push(state));
    for (const version of [3, 5, 4, 5]) await publish({ id: 'a', version });
    await told.when(states => states.at(-1)?.version === 5);
    await publish({ id: 'a', version: 2 });
    await publish({ id: 'a', version: 6 });
    await told.when(states => states.at(-1)?.version === 6);
    expect(told.items.map(state => state.version)).toEqual([...new Set(told.items.map(state => state.version))].toSorted());
  });

  it('reads what is true now, even while somebody watches an older state', async () => {
    const states = new Map([['b', { id: 'b', version: 1 }]]);
    const { feed } = feedOf(states);
    const told = new Received<Versioned>();
    await feed.watch('b', state => told.push(state));
    expect(await feed.read(['b'])).toEqual([{ id: 'b', version: 1 }]);
    states.set('b', { id: 'b', version: 2 });
    expect(await feed.read(['b'])).toEqual([{ id: 'b', version: 2 }]);
    // And whoever watched already hears of it.
    await told.when(all => all.at(-1)?.version === 2);
  });

  it('knows better than a read that was overtaken by a message', async () => {
    const { feed } = feedOf(new Map([['c', { id: 'c', version: 1 }]]));
    await feed.watch('c', () => undefined);
    const reading = feed.read(['c']);
    await publish({ id: 'c', version: 9 });
    expect(await reading).toEqual([{ id: 'c', version: 9 }]);
  });

  it('reads for many at once, after each has asked', async () => {
    const { feed, reads } = feedOf(new Map(['d', 'e', 'f'].map(id => [id, { id, version: 1 }])));
    await Promise.all([['d'], ['d', 'e'], ['e'], ['f', 'd']].map(ids => feed.read(ids)));
    expect(reads).toEqual([['d'], ['d', 'e', 'f']]);
    await expect(feed.read(['d', 'nowhere'])).rejects.toMatchObject({ code: 'NOT_FOUND', extensions: { details: { id: 'nowhere' } } });
  });

  it('listens as long as somebody watches', async () => {
    const { feed } = feedOf(new Map());
    const topics = test.broker.topicCount;
    const [first, second] = [(): void => undefined, (): void => undefined];
    await Promise.all([feed.watch('g', first), feed.watch('g', second)]);
    expect([feed.subjectCount, test.broker.topicCount]).toEqual([1, topics + 1]);
    feed.unwatch('g', first);
    feed.unwatch('g', first);
    expect(feed.subjectCount).toBe(1);
    feed.unwatch('g', second);
    await new Promise(resolve => setImmediate(resolve));
    expect([feed.subjectCount, test.broker.topicCount]).toEqual([0, topics]);
  });
});

describe('a lossless feed', () => {
  let topic: string;
  let feed: LosslessFeed;
  let told: Received<DeliveredEvent>;
  const store = (): EventStore => new EventStore(test.orm.em);

  /** Numbered in the table, and published nowhere yet that the feed listens to. */
  async function happen(...words: string[]): Promise<DeliveredEvent[]> {
    const before = (await store().bounds()).lastSeq;
    await test.inTransaction(async tx => {
      for (const word of words) await record(tx, { topic: `${topic}:table`, type: 'Happened', subjectId: newId(), payload: { word }, at: new Date() });
    });
    await test.relay.settle();
    return store().read(`${topic}:table`, before, 100);
  }
  const publish = (event: DeliveredEvent): Promise<void> => test.broker.publish(topic, JSON.stringify(event));
  const words = (events: readonly DeliveredEvent[]): string[] => events.map(event => (event.payload as { word: string }).word);

  beforeEach(async () => {
    topic = newId();
    const table = store();
    // What the table knows and what the broker says are told apart by their topics, so that the test decides what arrives.
    const read: EventStore['read'] = (_topic, after, limit) => table.read(`${topic}:table`, after, limit);
    feed = new LosslessFeed({ topic, routing: [], route: async () => ({}), after: () => null }, test.broker,
      Object.assign(Object.create(table) as EventStore, { read, bounds: () => table.bounds() }), rethrow);
    told = new Received();
    await feed.watch(event => told.push(event));
  });

  it('tells an event once, however often it comes', async () => {
    const [a, b] = await happen('a', 'b');
    for (const event of [a!, a!, b!, a!, b!]) await publish(event);
    expect(words(await told.count(2))).toEqual(['a', 'b']);
    await publish((await happen('c'))[0]!);
    expect(words(await told.count(3))).toEqual(['a', 'b', 'c']);
  });

  it('puts in order what overtook each other, and fills what never came', async () => {
    const events = await happen('a', 'b', 'c', 'd', 'e');
    for (const index of [2, 0, 4, 1]) await publish(events[index]!);
    expect(words(await told.count(5))).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it('misses nothing that happens while it begins', async () => {
    const later = new Received<DeliveredEvent>();
    const other = new LosslessFeed(feed.definition, test.broker, feed.store, rethrow);
    const beginning = other.watch(event => later.push(event));
    const events = await happen('a', 'b', 'c');
    await beginning;
    const begunAfter = other.position;
    for (const event of events) await publish(event);
    const expected = events.filter(event => event.seq > begunAfter);
    expect(words(await later.count(expected.length))).toEqual(words(expected));
  });

  it('begins anew after everybody had left', async () => {
    const again = new Received<DeliveredEvent>();
    const watcher = (event: DeliveredEvent): void => again.push(event);
    const other = new LosslessFeed(feed.definition, test.broker, feed.store, rethrow);
    await other.watch(watcher);
    other.unwatch(watcher);
    const missed = await happen('nobody is here');
    await other.watch(watcher);
    const seen = await happen('back');
    for (const event of [...missed, ...seen]) await publish(event);
    expect(words(await again.count(1))).toEqual(['back']);
  });
});
