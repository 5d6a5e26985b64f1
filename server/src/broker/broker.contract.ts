/** What every broker must do. Both adapters run it, so that neither knows something the other does not. */
import { Received } from '../../test/live-client.js';
import type { Broker } from './broker.js';

export interface Processes {
  /** Two processes of one installation. */
  readonly here: Broker;
  readonly there: Broker;
  close(): Promise<void>;
}

export function brokerContract(start: () => Promise<Processes>): void {
  let processes: Processes;
  let here: Broker;
  let there: Broker;
  beforeEach(async () => {
    processes = await start();
    ({ here, there } = processes);
  });
  afterEach(() => processes.close());

  const listen = async (broker: Broker, topic: string): Promise<Received<string> & { stop(): void }> => {
    const received = new Received<string>();
    const stop = await broker.subscribe(topic, message => received.push(message));
    return Object.assign(received, { stop });
  };

  it('says that it is connected, however often it is asked', async () => {
    await here.connected(1000);
    await here.connected(0);
  });

  it('delivers to every listener in every process, and to no other topic', async () => {
    const listeners = [await listen(here, 'a'), await listen(here, 'a'), await listen(there, 'a')];
    const other = await listen(there, 'b');
    const messages = Array.from({ length: 200 }, (_, index) => String(index));
    await Promise.all(messages.map(message => here.publish('a', message)));
    for (const listener of listeners) expect((await listener.count(200)).toSorted()).toEqual(messages.toSorted());
    await here.publish('b', 'end');
    expect(await other.count(1)).toEqual(['end']);
  });

  it('keeps the order of messages that are published one after the other', async () => {
    const listener = await listen(there, 'a');
    const messages = Array.from({ length: 100 }, (_, index) => String(index));
    for (const message of messages) await here.publish('a', message);
    expect(await listener.count(100)).toEqual(messages);
  });

  it('misses nothing that is published once a subscription resolved', async () => {
    for (let round = 0; round < 50; round++) {
      const listener = await listen(there, `round:${round}`);
      await here.publish(`round:${round}`, 'now');
      expect(await listener.count(1)).toEqual(['now']);
    }
  });

  it('carries any text', async () => {
    const listener = await listen(there, 'text');
    const texts = ['', '{"제목":"심야버스 🚌"}', 'line\r\nline\0', 'x'.repeat(200_000)];
    for (const text of texts) await here.publish('text', text);
    expect(await listener.count(4)).toEqual(texts);
  });

  it('keeps a topic until its last listener leaves, and may begin again', async () => {
    const first = await listen(there, 'a');
    const second = await listen(there, 'a');
    expect(there.topicCount).toBe(1);
    first.stop();
    first.stop();
    await here.publish('a', 'for the second');
    expect(await second.count(1)).toEqual(['for the second']);
    second.stop();
    expect(there.topicCount).toBe(0);
    const third = await listen(there, 'a');
    await here.publish('a', 'for the third');
    expect(await third.count(1)).toEqual(['for the third']);
    expect([...first.items, ...second.items]).toEqual(['for the second']);
  });

  it('takes the same listener twice as two', async () => {
    const received = new Received<string>();
    const listener = (message: string): void => received.push(message);
    const stop = await here.subscribe('a', listener);
    await here.subscribe('a', listener);
    await here.publish('a', '1');
    await received.count(2);
    stop();
    await here.publish('a', '2');
    expect(await received.count(3)).toEqual(['1', '1', '2']);
  });

  it('serves the others when a listener throws', async () => {
    await there.subscribe('a', () => {
      throw new Error('a listener of ours is broken');
    });
    const listener = await listen(there, 'a');
    await here.publish('a', '1');
    await here.publish('a', '2');
    expect(await listener.count(2)).toEqual(['1', '2']);
  });

  it('lets a listener leave, or another come, while a message is delivered', async () => {
    const later = new Received<string>();
    const stop = await there.subscribe('a', () => {
      stop();
      void there.subscribe('a', message => later.push(message));
    });
    const steady = await listen(there, 'a');
    await here.publish('a', '1');
    await steady.count(1);
    await listen(there, 'b');
    await here.publish('a', '2');
    expect(await later.when(items => items.at(-1) === '2')).toContain('2');
    expect(await steady.count(2)).toEqual(['1', '2']);
  });

  it('keeps a thousand topics apart', async () => {
    const listeners = await Promise.all(Array.from({ length: 1000 }, (_, index) => listen(there, `many:${index}`)));
    await Promise.all(listeners.map((_, index) => here.publish(`many:${index}`, String(index))));
    for (const [index, listener] of listeners.entries()) expect(await listener.count(1)).toEqual([String(index)]);
  });

  it('publishes where nobody listens', async () => {
    await expect(here.publish('nobody', 'hello')).resolves.toBeUndefined();
  });
}
