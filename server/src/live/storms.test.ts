/** Many sockets at once, some of which stall, vanish or come back all together; scaled down to stay quick. */
import { BareSocket } from '../../test/live-client.js';
import { changeTally, makeProposals, startLive, type TestLive } from '../../test/live-sockets.js';
import { encodeId } from '../shared/ids.js';

let test: TestLive;
let subject: string;
beforeAll(async () => {
  test = await startLive({ socketLimits: { pingEvery: 600_000 } });
  [subject] = (await makeProposals(test.orm, 1)) as [string];
});
afterAll(() => test.close());

// Our client gives the same operation the same id in every browser.
const id = 'VoteTally-1a2b3c';
async function watch(): Promise<BareSocket> {
  const socket = await BareSocket.initialised(test.url);
  const query = 'subscription VoteTally($ids: [ID!]!) { voteTally(proposalIds: $ids) { count version } }';
  socket.send({ id, type: 'subscribe', payload: { query, variables: { ids: [encodeId('Proposal', subject)] } } });
  await socket.received.count(2);
  return socket;
}

interface Tally { count: number; version: number }
const tallies = (socket: BareSocket): Tally[] => socket.received.items.filter(message => message['type'] === 'next')
  .map(({ payload }) => (payload as { data: { voteTally: Tally } }).data.voteTally);
const reads = (socket: BareSocket, count: number): Promise<unknown> =>
  socket.received.when(() => tallies(socket).at(-1)?.count === count);
const until = async (condition: () => boolean): Promise<void> => {
  while (!condition()) await new Promise(resolve => setImmediate(resolve));
};

it('stalled readers, abrupt ends and a storm of returns hold up nobody, and every last count is exact', async () => {
  const everybody = await Promise.all(Array.from({ length: 300 }, () => watch()));
  const stalled = everybody.slice(0, 3);
  const vanishing = everybody.slice(3, 153);
  const steady = everybody.slice(153);
  for (const socket of stalled) socket.ws.pause();

  let votes = 0;
  const vote = async (): Promise<void> => {
    await changeTally(test, subject);
    votes++;
  };
  for (let index = 0; index < 40; index++) {
    await vote();
    if (index === 10) for (const socket of vanishing) socket.ws.terminate();
  }
  await Promise.all(steady.map(socket => reads(socket, votes)));
  await until(() => test.live.transport.socketCount === 150);

  // All of those who vanished come back in the same instant, while votes go on.
  const storm = Promise.all(vanishing.map(() => watch()));
  for (let index = 0; index < 20; index++) await vote();
  const returned = await storm;
  for (const socket of stalled) socket.ws.resume();
  for (const socket of [...stalled, ...steady, ...returned]) {
    await reads(socket, votes);
    const versions = tallies(socket).map(tally => tally.version);
    expect(versions).toEqual([...new Set(versions)].toSorted((a, b) => a - b));
  }
  // However many watch, one execution for each state that was sent at all: no more than votes, the first and returns.
  expect(test.live.hub.counters.executions).toBeLessThanOrEqual(votes + 2);

  for (const socket of [...stalled, ...steady, ...returned]) socket.ws.terminate();
  await until(() => test.live.transport.socketCount === 0);
  expect(test.live.hub.groupCount).toBe(0);
  expect(test.live.transport.waitingBytes).toBe(0);
}, 60_000);
