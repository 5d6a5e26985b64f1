/** Messages and rows that can not be shown: an error of their moment and their subject, and of nobody else. */
import { sql } from 'kysely';
import { BareSocket } from '../../test/live-client.js';
import { makeProposals, recordStep, startLive, type TestLive } from '../../test/live-sockets.js';
import { proposalStatusTopic } from '../features/proposal/proposal.events.js';
import { tallyTopic, type TallyState } from '../features/vote/tally-signal.js';
import { encodeId } from '../shared/ids.js';

let test: TestLive;
beforeAll(async () => (test = await startLive()));
afterAll(() => test.close());

const publish = (id: string, version: number): Promise<void> =>
  test.broker.publish(tallyTopic(id), JSON.stringify({
    proposalId: id, count: version, version, threshold: 10, status: 'VOTING',
  } satisfies TallyState));

async function watch(uuids: readonly string[]): Promise<BareSocket> {
  const socket = await BareSocket.initialised(test.url);
  const query = 'subscription($ids: [ID!]!) { voteTally(proposalIds: $ids) { proposalId count version } }';
  socket.send({ id: 'a', type: 'subscribe', payload: { query, variables: { ids: uuids.map(id => encodeId('Proposal', id)) } } });
  await socket.received.count(1 + uuids.length);
  return socket;
}

it('a state that can not be shown is an error of its moment, and other subjects go on', async () => {
  const [bad, good] = (await makeProposals(test.orm, 2)) as [string, string];
  const [both, one] = [await watch([bad, good]), await watch([good])];
  await test.broker.publish(tallyTopic(bad), JSON.stringify({ proposalId: bad, count: null, version: 2 }));
  await both.received.count(4);
  await publish(good, 2);
  await Promise.all([both.received.count(5), one.received.count(3)]);
  await publish(bad, 3);
  await both.received.count(6);
  const { proposalId } = { proposalId: encodeId('Proposal', good) };
  expect(both.received.items.slice(3)).toMatchObject([
    { id: 'a', type: 'next', payload: { data: null, errors: [{ path: ['voteTally', 'count'], extensions: { code: 'INTERNAL' } }] } },
    { id: 'a', type: 'next', payload: { data: { voteTally: { proposalId, count: 2 } } } },
    { id: 'a', type: 'next', payload: { data: { voteTally: { proposalId: encodeId('Proposal', bad), count: 3 } } } },
  ]);
  expect(one.received.items.slice(2)).toMatchObject([{ payload: { data: { voteTally: { proposalId, count: 2 } } } }]);
  for (const socket of [both, one]) socket.ws.terminate();
});

it('a message that is no state changes nothing, neither for those who watch nor for those who come', async () => {
  const [subject] = (await makeProposals(test.orm, 1)) as [string];
  const socket = await watch([subject]);
  for (const message of ['no JSON at all', 'null', '{}', '{"version":"9"}', '[]']) await test.broker.publish(tallyTopic(subject), message);
  const newcomer = await watch([subject]);
  await publish(subject, 2);
  await Promise.all([socket.received.count(3), newcomer.received.count(3)]);
  for (const each of [socket, newcomer]) {
    expect(each.received.items.slice(1)).toMatchObject([1, 2].map(version => ({ payload: { data: { voteTally: { version } } } })));
    each.ws.terminate();
  }
});

it('an event that can not be shown is an error in its place; a route that can not tell ends alone', async () => {
  const [subject] = (await makeProposals(test.orm, 1, 'poisoned')) as [string];
  const follow = async (id: string, filter: string): Promise<BareSocket> => {
    const socket = await BareSocket.initialised(test.url);
    socket.send({ id, type: 'subscribe', payload: { query: `subscription { proposalStatus${filter} { proposalId reason } }` } });
    while (socket.received.items.length === 1) await recordStep(test, subject, 'a sign');
    return socket;
  };
  const all = await follow('all', '');
  const ofDepartment = await follow('department', '(departmentSlug: "poisoned")');
  const poison = (payload: string): Promise<unknown> => sql`
    insert into event (topic, type, subject_id, payload, at)
    values (${proposalStatusTopic}, 'ProposalStatusChanged', ${subject}::uuid, ${payload}::jsonb, now())`
    .execute(test.orm.em.fork().getKysely());
  await poison('{}');
  await recordStep(test, subject, 'between');
  await poison('null');
  await recordStep(test, subject, 'after');

  const isAfter = (message: Record<string, unknown>): boolean => JSON.stringify(message).includes('"after"');
  const seen = (await all.received.when(items => items.some(isAfter))).filter(message => !JSON.stringify(message).includes('a sign'));
  expect(seen.slice(1)).toMatchObject([
    { payload: { data: null, errors: [{ extensions: { code: 'INTERNAL' } }] } },
    { payload: { data: { proposalStatus: { reason: 'between' } } } },
    { payload: { data: null, errors: [{ extensions: { code: 'INTERNAL' } }] } },
    { payload: { data: { proposalStatus: { reason: 'after' } } } },
  ]);
  // Whether `null` was of this department can not be known, so this one is told that it ended.
  const ended = await ofDepartment.received.when(items => items.some(message => message['type'] === 'complete'));
  expect(ended.slice(-3)).toMatchObject([
    { payload: { data: { proposalStatus: { reason: 'between' } } } },
    { type: 'next', payload: { errors: [{ extensions: { code: 'INTERNAL' } }] } },
    { type: 'complete' },
  ]);
  for (const socket of [all, ofDepartment]) socket.ws.terminate();
});
