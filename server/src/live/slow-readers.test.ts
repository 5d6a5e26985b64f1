import { sql } from 'kysely';
import { BareSocket } from '../../test/live-client.js';
import { makeProposals, startLive, type TestLive } from '../../test/live-sockets.js';
import { proposalStatusTopic } from '../features/proposal/proposal.events.js';
import { tallyTopic, type TallyState } from '../features/vote/tally-signal.js';
import { encodeId } from '../shared/ids.js';

let test: TestLive;
beforeAll(async () => (test = await startLive({ socketLimits: { pingEvery: 600_000 } })));
afterAll(() => test.close());

// A long id makes long frames, so that what the kernel buffers (some megabytes) is soon full.
const longId = (mark: string): string => mark + 'x'.repeat(20_000);
const publish = (id: string, version: number): Promise<void> =>
  test.broker.publish(tallyTopic(id), JSON.stringify({
    proposalId: id, count: version, version, threshold: 10, status: 'VOTING',
  } satisfies TallyState));
const nextTick = (): Promise<unknown> => new Promise(resolve => setTimeout(resolve, 60));

describe('a reader that stalls', () => {
  const query = 'subscription($ids: [ID!]!) { voteTally(proposalIds: $ids) { proposalId version } }';
  const seen = (socket: BareSocket): Map<string, number[]> => {
    const versions = new Map<string, number[]>();
    for (const { type, payload } of socket.received.items) {
      if (type !== 'next') continue;
      const { proposalId, version } = (payload as { data: { voteTally: { proposalId: string; version: number } } }).data.voteTally;
      versions.set(proposalId, [...(versions.get(proposalId) ?? []), version]);
    }
    return versions;
  };

  it('is skipped at a bounded cost, holds up nobody, and gets the newest state when it reads again', async () => {
    const proposals = await makeProposals(test.orm, 20);
    const subscribing = (id: string) => ({
      id, type: 'subscribe', payload: { query, variables: { ids: proposals.map(uuid => encodeId('Proposal', uuid)) } },
    });
    const stalled = await BareSocket.initialised(test.url);
    const lively = await BareSocket.initialised(test.url);
    for (const [socket, id] of [[stalled, longId('a')], [lively, 'b']] as const) {
      socket.send(subscribing(id));
      await socket.received.count(21);
    }
    stalled.ws.pause();

    let version = 1;
    let waiting = 0;
    // Until nothing moves any more, and then some rounds on.
    for (let rounds = 0; rounds < 20; version++) {
      await Promise.all(proposals.map(id => publish(id, version + 1)));
      await nextTick();
      const { waitingBytes } = test.live.transport;
      expect(waitingBytes).toBeLessThan(65_536 + 25_000);
      if (waitingBytes > 0 && waitingBytes === waiting) rounds++;
      waiting = waitingBytes;
    }
    expect(waiting).toBeGreaterThan(65_536);
    await lively.received.when(() => [...seen(lively).values()].every(versions => versions.at(-1) === version));

    stalled.ws.resume();
    await stalled.received.when(() => [...seen(stalled).values()].every(versions => versions.at(-1) === version));
    for (const versions of seen(stalled).values()) {
      expect(versions).toEqual([...new Set(versions)].toSorted((a, b) => a - b));
      expect(versions.length).toBeLessThan(version - 15);
    }
    for (const socket of [stalled, lively]) socket.ws.terminate();
  }, 60_000);

  it('of a lossless subscription is closed with 4413, and resumes from its last cursor with nothing lost or doubled', async () => {
    const [proposal] = await makeProposals(test.orm, 1);
    const subscribing = (id: string, after?: unknown) => ({
      id, type: 'subscribe',
      payload: { query: 'subscription($after: String) { proposalStatus(after: $after) { cursor reason } }', variables: { after } },
    });
    const steps = async (from: number, to: number): Promise<void> => {
      await sql`
        insert into event (topic, type, subject_id, payload, at)
        select ${proposalStatusTopic}, 'ProposalStatusChanged', ${proposal!}::uuid, jsonb_build_object(
          'proposalId', ${proposal!}::text, 'from', 'VOTING', 'to', 'LAPSED', 'reason', n::text, 'departmentId', null), now()
        from generate_series(${from}::int, ${to}::int) as n order by n`.execute(test.orm.em.fork().getKysely());
      await test.relay.settle();
    };
    const read = (socket: BareSocket): { cursor: string; reason: string }[] =>
      socket.received.items.filter(message => message['type'] === 'next').map(({ payload }) =>
        (payload as { data: { proposalStatus: { cursor: string; reason: string } } }).data.proposalStatus);

    const stalled = await BareSocket.initialised(test.url);
    const lively = await BareSocket.initialised(test.url);
    stalled.send(subscribing(longId('a')));
    lively.send(subscribing('b'));
    for (const socket of [stalled, lively]) socket.send({ type: 'ping' });
    await Promise.all([stalled.received.count(2), lively.received.count(2)]);
    await until(() => test.broker.topicCount === 1);
    await steps(1, 1);
    await Promise.all([stalled.received.count(3), lively.received.count(3)]);

    stalled.ws.pause();
    for (let from = 2; from <= 3000; from += 500) await steps(from, from + 499);
    await lively.received.when(() => read(lively).length === 3001);

    stalled.ws.resume();
    expect(await stalled.closed).toEqual({ code: 4413, reason: 'Too slow; resume from the last cursor' });
    const before = read(stalled);
    const again = await BareSocket.initialised(test.url);
    again.send(subscribing('c', before.at(-1)!.cursor));
    const total = read(lively).length;
    await again.received.when(() => before.length + read(again).length >= total);
    expect([...before, ...read(again)].map(step => step.reason)).toEqual(Array.from({ length: total }, (_, step) => String(step + 1)));
    for (const socket of [lively, again]) socket.ws.terminate();
  }, 60_000);
});

const until = async (condition: () => boolean): Promise<void> => {
  while (!condition()) await new Promise(resolve => setImmediate(resolve));
};
