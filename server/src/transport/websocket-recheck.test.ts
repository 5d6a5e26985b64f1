/** Sessions that end, and permissions that are taken back, while a socket lives. */
import { sql } from 'kysely';
import { BareSocket } from '../../test/live-client.js';
import { changeTally, makeProposals, startLive, type TestLive } from '../../test/live-sockets.js';
import { makeCitizens, makeDepartment, makeOfficials } from '../../test/factories.js';
import { startServices, type TestServices } from '../../test/services.js';
import type { Actor } from '../auth/actor.js';
import type { ReadActors } from './websocket-recheck.js';
import { encodeId } from '../shared/ids.js';

let world: TestServices;
let live: TestLive;
let proposal: string;
const read: (readonly string[])[] = [];
let broken = false;
beforeAll(async () => {
  world = await startServices();
  const { sessions } = world.services;
  const readActors: ReadActors = async tokens => {
    read.push(tokens);
    if (broken) throw new Error('The database is away.');
    return sessions.readActors(tokens);
  };
  live = await startLive({
    databaseUrl: world.databaseUrl,
    sessions: { readSession: credentials => sessions.readSession(credentials), readActors },
  });
  [proposal] = (await makeProposals(live.orm, 1)) as [string];
});
afterAll(async () => {
  await live.close();
  await world.close();
});

const execute = (query: ReturnType<typeof sql>): Promise<unknown> => query.execute(world.orm.em.fork().getKysely());
const nextLook = async (): Promise<void> => {
  const looks = read.length;
  // One look may be under way; the one after it began later.
  while (read.length < looks + 2) await new Promise(resolve => setTimeout(resolve, 20));
};

async function watch(actor: Actor | null): Promise<{ socket: BareSocket; token: string }> {
  const [token = ''] = actor ? await world.services.sessions.createSessionsFor([actor.memberId]) : [];
  const socket = await BareSocket.initialised(live.url, actor ? { authorization: `Bearer ${token}` } : undefined);
  socket.send({ id: 'a', type: 'subscribe', payload: {
    query: 'subscription($ids: [ID!]!) { voteTally(proposalIds: $ids) { count } }',
    variables: { ids: [encodeId('Proposal', proposal)] },
  } });
  await socket.received.count(2);
  return { socket, token };
}

it('closes the sockets of a session that has ended within a second, and no others', async () => {
  const [one, other] = (await makeCitizens(world.orm, 2)) as [Actor, Actor];
  const ending = await watch(one);
  const stays = [await watch(one), await watch(other), await watch(null)];

  await world.services.accounts.signOut({ authorization: `Bearer ${ending.token}` });
  const began = performance.now();
  expect(await ending.socket.closed).toEqual({ code: 4403, reason: 'The session has ended' });
  expect(performance.now() - began).toBeLessThan(1500);

  await changeTally(live, proposal);
  for (const { socket } of stays) {
    await socket.received.count(3);
    expect(socket.ws.readyState).toBe(socket.ws.OPEN);
    socket.ws.terminate();
  }
  expect(ending.socket.received.items).toHaveLength(2);
});

it('closes sockets whose member has lost a role or a department, and takes up what was gained', async () => {
  const department = await makeDepartment(world.orm, 'recheck');
  const [official, moved, promoted] = (await makeOfficials(world.orm, department, 3)) as [Actor, Actor, Actor];
  const sockets = [await watch(official), await watch(moved), await watch(promoted)];
  await execute(sql`update member set roles = '{}' where id = ${official.memberId}::uuid`);
  await execute(sql`delete from department_member where member_id = ${moved.memberId}::uuid`);
  await execute(sql`update member set roles = '{OFFICIAL,MODERATOR}' where id = ${promoted.memberId}::uuid`);
  const lost = { code: 4403, reason: 'Permissions were taken back' };
  expect(await Promise.all(sockets.slice(0, 2).map(({ socket }) => socket.closed))).toEqual([lost, lost]);

  // What was gained can be lost again.
  await nextLook();
  expect(sockets[2]!.socket.ws.readyState).toBe(sockets[2]!.socket.ws.OPEN);
  await execute(sql`update member set roles = '{OFFICIAL}' where id = ${promoted.memberId}::uuid`);
  expect(await sockets[2]!.socket.closed).toEqual(lost);
});

it('asks with one statement for all, each session once, and not at all for visitors', async () => {
  const citizens = await makeCitizens(world.orm, 30);
  const sockets = await Promise.all(citizens.map(citizen => watch(citizen)));
  await nextLook();
  expect(read.at(-1)).toHaveLength(30);
  expect(new Set(read.at(-1)).size).toBe(30);
  for (const { socket } of sockets) socket.ws.terminate();
  await Promise.all(sockets.map(({ socket }) => socket.closed));
  while (live.live.transport.socketCount > 0) await new Promise(resolve => setImmediate(resolve));
  const visitor = await watch(null);
  const looks = read.length;
  await new Promise(resolve => setTimeout(resolve, 1000));
  expect(read).toHaveLength(looks);
  visitor.socket.ws.terminate();
});

it('sends nobody away because the database is away, and looks again when it is back', async () => {
  const [citizen] = (await makeCitizens(world.orm, 1)) as [Actor];
  const { socket, token } = await watch(citizen);
  broken = true;
  await nextLook();
  await world.services.accounts.signOut({ authorization: `Bearer ${token}` });
  await nextLook();
  expect(socket.ws.readyState).toBe(socket.ws.OPEN);
  broken = false;
  expect((await socket.closed).code).toBe(4403);
});
