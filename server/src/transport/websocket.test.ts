import { once } from 'node:events';
import { connect as connectTcp } from 'node:net';
import type { Actor } from '../auth/actor.js';
import { BareSocket, connect, follow } from '../../test/live-client.js';
import { makeProposals, recordStep, startLive, changeTally, type TestLive } from '../../test/live-sockets.js';
import { encodeId } from '../shared/ids.js';
import { Refusal } from '../shared/errors.js';

const member: Actor = { memberId: '01a20f2a-5fe9-77d5-a2d5-88bcd67a4e8c', handle: 'someone', personId: null, roles: [], departmentIds: [] };

let test: TestLive;
let proposal: string;
beforeAll(async () => {
  test = await startLive({
    socketLimits: { initTimeout: 200, subscriptionsPerSocket: 10, messagesPerSecond: 100, socketsPerMember: 3, messageBytes: 10_000 },
    async readViewer({ authorization, cookie }) {
      if (authorization === 'Bearer broken') throw new Error('the database is gone');
      if (authorization !== undefined && authorization !== 'Bearer good') throw new Refusal('UNAUTHENTICATED');
      return authorization === 'Bearer good' || cookie?.includes('session=good') ? member : null;
    },
  });
  [proposal] = (await makeProposals(test.orm, 1)) as [string];
});
afterAll(() => test.close());

const query = 'subscription($ids: [ID!]!) { voteTally(proposalIds: $ids) { count } }';
const subscribing = (id: string) => ({
  id, type: 'subscribe', payload: { query, variables: { ids: [encodeId('Proposal', proposal)] } },
});
const types = (socket: BareSocket): unknown[] => socket.received.items.map(message => message['type']);

describe('graphql-transport-ws', () => {
  it('acknowledges, answers pings, delivers, completes, and takes an id again afterwards', async () => {
    const socket = await BareSocket.initialised(test.url);
    socket.send({ type: 'ping', payload: { n: 1 } });
    await socket.received.count(2);
    socket.send({ type: 'pong' });
    socket.send(subscribing('a'));
    await socket.received.count(3);
    socket.send({ id: 'a', type: 'complete' });
    socket.send({ id: 'a', type: 'complete' });
    socket.send(subscribing('a'));
    await socket.received.count(4);
    expect(socket.received.items).toEqual([
      { type: 'connection_ack' },
      { type: 'pong', payload: { n: 1 } },
      { id: 'a', type: 'next', payload: { data: { voteTally: { count: 0 } } } },
      { id: 'a', type: 'next', payload: { data: { voteTally: { count: 0 } } } },
    ]);
    socket.ws.close();
  });

  it('sends nothing more of an operation that the client completed', async () => {
    const socket = await BareSocket.initialised(test.url);
    socket.send(subscribing('stopped'));
    socket.send(subscribing('goes on'));
    await socket.received.count(3);
    socket.send({ id: 'stopped', type: 'complete' });
    socket.send({ type: 'ping' });
    await socket.received.count(4);
    await changeTally(test, proposal, 0);
    await socket.received.count(5);
    expect(socket.received.items.slice(3).map(message => message['id'] ?? message['type'])).toEqual(['pong', 'goes on']);
    socket.ws.close();
  });

  it.each<[string, () => object[], number, string]>([
    ['an operation without init', () => [subscribing('a')], 4401, 'Unauthorized'],
    ['an operation before the acknowledgement', () => [{ type: 'connection_init' }, subscribing('a')], 4401, 'Unauthorized'],
    ['a second init', () => [{ type: 'connection_init' }, { type: 'connection_init' }], 4429, 'Too many initialisation requests'],
  ])('closes on %s', async (_what, messages, code, reason) => {
    const socket = await BareSocket.open(test.url);
    for (const message of messages()) socket.send(message);
    expect(await socket.closed).toEqual({ code, reason });
  });

  it('closes with 4409 on an id in use, be it shared or not', async () => {
    const other = { id: 'b', type: 'subscribe', payload: { query: 'subscription($ids: [ID!]!) { voteTally(proposalIds: $ids) @include(if: true) { count } }', variables: { ids: [encodeId('Proposal', proposal)] } } };
    for (const [first, second] of [[subscribing('b'), subscribing('b')], [other, subscribing('b')], [subscribing('b'), other], [other, other]]) {
      const socket = await BareSocket.initialised(test.url);
      socket.send(first!);
      socket.send(second!);
      expect(await socket.closed).toEqual({ code: 4409, reason: 'Subscriber for b already exists' });
    }
  });

  it('closes with 4408 when init does not come', async () => {
    const socket = await BareSocket.open(test.url);
    expect(await socket.closed).toEqual({ code: 4408, reason: 'Connection initialisation timeout' });
  });

  it('closes with 4406 without its subprotocol', async () => {
    const socket = await BareSocket.open(test.url, {}, null);
    expect((await socket.closed).code).toBe(4406);
  });

  it.each([
    ['no JSON', 'hello'], ['no object', '[]'], ['no type', '{}'], ['an unknown type', '{"type":"shout"}'],
    ['no id', '{"type":"subscribe","payload":{"query":"{a}"}}'], ['an empty id', '{"id":"","type":"complete"}'],
    ['no query', '{"id":"a","type":"subscribe","payload":{}}'],
    ['variables that are a list', '{"id":"a","type":"subscribe","payload":{"query":"{a}","variables":[]}}'],
    ['lone surrogates cut from JSON', '{"id":"a","type":"subscribe","payload":{"query":"\\ud800'],
  ])('closes with 4400 on %s', async (_what, message) => {
    const socket = await BareSocket.initialised(test.url);
    socket.send(message);
    expect(await socket.closed).toEqual({ code: 4400, reason: 'Invalid message received' });
  });

  it.each([
    { type: 'connection_ack' }, { id: 'a', type: 'next', payload: { data: {} } }, { id: 'a', type: 'error', payload: [{ message: 'No.' }] },
  ])('closes with 4400 on $type, which only servers send', async message => {
    for (const socket of [await BareSocket.open(test.url), await BareSocket.initialised(test.url)]) {
      socket.send(message);
      expect(await socket.closed).toEqual({ code: 4400, reason: 'Invalid message received' });
    }
  });

  it('answers a ping before init, and takes a pong or the end of what never began at any time', async () => {
    const socket = await BareSocket.open(test.url);
    for (const message of [{ type: 'ping' }, { type: 'pong' }, { id: 'a', type: 'complete' }, { type: 'connection_init' }]) socket.send(message);
    await socket.received.count(2);
    expect(types(socket)).toEqual(['pong', 'connection_ack']);
    socket.ws.close();
  });

  it('closes with 4400 on a binary message and with 1009 on one that is too big', async () => {
    const binary = await BareSocket.initialised(test.url);
    binary.ws.send(Buffer.from('{"type":"ping"}'));
    expect((await binary.closed).code).toBe(4400);
    const big = await BareSocket.initialised(test.url);
    big.send({ type: 'ping', payload: { x: 'x'.repeat(10_001) } });
    expect((await big.closed).code).toBe(1009);
  });

  it('answers queries as well, with coded errors', async () => {
    const client = connect(test.url);
    const good = follow(client, '{ __typename }');
    await good.ended;
    expect(good.items).toEqual([{ data: { __typename: 'Query' } }]);
    const bad = follow(client, '{ categories { slug } }');
    await bad.ended;
    expect(bad.items).toMatchObject([{ errors: [{ message: expect.stringMatching(/^Something went wrong on our side/), extensions: { code: 'INTERNAL' } }] }]);
    await client.dispose();
  });
});

describe('admission', () => {
  const status = (options: object, path = ''): Promise<unknown> =>
    BareSocket.open(test.url + path, options).then(socket => socket.ws.close(), (error: unknown) => (error as Error).message);
  const own = (): string => test.url.replace('ws', 'http').replace('/graphql', '');

  it('believes cookies only of its own pages', async () => {
    expect(await status({ origin: own() })).toBeUndefined();
    expect(await status({ origin: own(), headers: { cookie: 'session=good' } })).toBeUndefined();
    expect(await status({})).toBeUndefined();
    for (const options of [
      { origin: 'https://evil.example' }, { origin: 'https://evil.example', headers: { cookie: 'session=good' } },
      { origin: 'null' }, { origin: `${own()}.evil.example` }, { headers: { cookie: 'session=good' } },
    ]) expect(await status(options)).toBe('HTTP 403');
  });

  it('serves one path', async () => {
    expect(await status({}, '/other')).toBe('HTTP 404');
    expect(await status({}, '?x=1')).toBeUndefined();
  });

  it('knows the member by the cookie or by the token, and refuses a token that is forged', async () => {
    const cookie = await BareSocket.initialised(test.url, undefined, { origin: own(), headers: { cookie: 'session=good' } });
    const token = await BareSocket.initialised(test.url, { authorization: 'Bearer good' });
    for (const authorization of ['Bearer forged', 'good', '', 7, null]) {
      const socket = await BareSocket.open(test.url);
      socket.send({ type: 'connection_init', payload: { authorization } });
      expect(await socket.closed).toEqual({ code: 4403, reason: 'Forbidden' });
    }
    const stale = await BareSocket.initialised(test.url, undefined, { origin: own(), headers: { cookie: 'session=stale' } });
    expect(types(stale)).toEqual(['connection_ack']);
    for (const socket of [cookie, token, stale]) socket.ws.close();
    await Promise.all([cookie, token, stale].map(socket => socket.closed));
  });

  it('asks the client to come again when sessions can not be read', async () => {
    const socket = await BareSocket.open(test.url);
    socket.send({ type: 'connection_init', payload: { authorization: 'Bearer broken' } });
    expect(await socket.closed).toEqual({ code: 1013, reason: 'Try again later' });
  });

  it('limits the sockets of one member, and counts those that left', async () => {
    const open = (): Promise<BareSocket> => BareSocket.initialised(test.url, { authorization: 'Bearer good' });
    const sockets = [await open(), await open(), await open()];
    const another = await BareSocket.open(test.url);
    another.send({ type: 'connection_init', payload: { authorization: 'Bearer good' } });
    expect(await another.closed).toEqual({ code: 1013, reason: 'Too many connections of this member' });
    sockets[0]!.ws.close();
    await sockets[0]!.closed;
    sockets[0] = await open();
    for (const socket of sockets) socket.ws.close();
  });

  it('survives clients that hang up in the middle of the upgrade', async () => {
    const { port } = new URL(test.url);
    for (let index = 0; index < 20; index++) {
      const raw = connectTcp(Number(port), '127.0.0.1');
      raw.on('error', () => undefined);
      await once(raw, 'connect');
      raw.write('GET /graphql HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n');
      if (index % 2) raw.write('Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n');
      raw.resetAndDestroy();
    }
    await BareSocket.initialised(test.url).then(socket => socket.ws.close());
  });
});

describe('floods', () => {
  it('refuses further subscriptions on one socket, each with a code, and goes on with the others', async () => {
    const socket = await BareSocket.initialised(test.url);
    for (let index = 0; index < 30; index++) socket.send(subscribing(String(index)));
    await socket.received.count(31);
    const refused = socket.received.items.filter(message => message['type'] === 'error');
    expect(refused).toHaveLength(20);
    expect(refused[0]).toMatchObject({ id: '10', payload: [{ extensions: { code: 'RATE_LIMITED', details: { limit: 10, retryAfter: 1 } } }] });
    socket.send({ id: '3', type: 'complete' });
    socket.send(subscribing('again'));
    await socket.received.when(items => items.some(message => message['id'] === 'again' && message['type'] === 'next'));
    socket.ws.close();
  });

  it('closes a socket that sends far too much', async () => {
    const socket = await BareSocket.initialised(test.url);
    for (let index = 0; index < 300; index++) socket.send({ type: 'ping' });
    expect(await socket.closed).toEqual({ code: 1008, reason: 'Too many messages' });
  });

  it('leaves nothing of sockets that are gone', async () => {
    const sockets = await Promise.all(Array.from({ length: 20 }, () => BareSocket.initialised(test.url)));
    for (const socket of sockets) {
      socket.send(subscribing('a'));
      socket.send({ id: 'b', type: 'subscribe', payload: { query: 'subscription { proposalStatus { cursor } }' } });
    }
    for (const socket of sockets) socket.ws.terminate();
    while (test.live.transport.socketCount > 0) await new Promise(resolve => setImmediate(resolve));
    await recordStep(test, proposal, 'to nobody');
    await test.relay.settle();
    expect(test.live.hub.groupCount).toBe(0);
    expect(test.broker.topicCount).toBe(0);
  });
});

it('pings, and cuts off who does not answer', async () => {
  const pinging = await startLive({ socketLimits: { pingEvery: 160 } });
  const answering = await BareSocket.initialised(pinging.url);
  const silent = await BareSocket.open(pinging.url, { autoPong: false });
  silent.send({ type: 'connection_init' });
  expect((await silent.closed).code).toBe(1006);
  expect(answering.ws.readyState).toBe(answering.ws.OPEN);
  await pinging.close();
});

it('sends everyone away when it stops, and cuts off who does not go', async () => {
  const stopping = await startLive({ socketLimits: { closeTime: 100 } });
  const [going, staying] = [await BareSocket.initialised(stopping.url), await BareSocket.initialised(stopping.url)];
  staying.ws.pause();
  const began = performance.now();
  await stopping.live.close();
  expect(performance.now() - began).toBeGreaterThan(90);
  expect(await going.closed).toEqual({ code: 1001, reason: 'Going away' });
  await expect(BareSocket.open(stopping.url)).rejects.toThrow('HTTP 503');
  staying.ws.resume();
  await staying.closed;
  await stopping.close();
});

it('sends them away evenly over the drain time, serves those who still wait, and takes nobody new', async () => {
  const stopping = await startLive({ socketLimits: { drainTime: 40_000 } });
  const [watched] = await makeProposals(stopping.orm, 1);
  const sockets = await Promise.all(Array.from({ length: 400 }, () => BareSocket.initialised(stopping.url)));
  const last = sockets.at(-1)!;
  last.send({ id: 'a', type: 'subscribe', payload: { query, variables: { ids: [encodeId('Proposal', watched!)] } } });
  await last.received.count(2);
  const left: number[] = [];
  const began = performance.now();
  for (const socket of sockets) void socket.closed.then(() => left.push(performance.now() - began));
  const closed = stopping.live.close();
  await changeTally(stopping, watched!);
  await last.received.count(3);
  expect(stopping.live.transport.closing).toBe(true);
  await expect(BareSocket.open(stopping.url)).rejects.toThrow('HTTP 503');
  await closed;
  await Promise.all(sockets.map(socket => socket.closed));
  // 400 sockets at one a millisecond: however slow this machine is, a quarter can not leave much before its time.
  for (const [share, time] of [[0.25, 100], [0.5, 200], [0.75, 300]] as const) {
    expect(left[Math.floor(left.length * share)]).toBeGreaterThan(time - 25);
  }
  expect(left).toHaveLength(400);
  await stopping.close();
});
