/** Answers that visitors share: how often they are made, when they grow old, and who never gets one. */
import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { createLogger } from './logger.js';
import { createHttpServer } from './http-server.js';
import { HotPages } from './hot-pages.js';
import { createMetrics } from './metrics.js';
import { defaultHttpSettings } from './settings.js';
import { buildOasisSchema } from '../graphql/build-schema.js';
import { resolverClasses, resolverContainer } from '../resolvers.js';
import { makeCitizens, makeDepartment } from '../../test/factories.js';
import { startServices, type TestServices } from '../../test/services.js';
import type { Actor } from '../auth/actor.js';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

const document = '{ proposals(first: 20) { nodes { title tally { count } abilities { castVote } } } }';
const faulty = '{ reviews(departmentSlug: "nowhere") { nodes { id } } }';
const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
const limits = { leastAge: 300, mostAge: 900, bytes: 1_000_000 };

let world: TestServices;
let folder: string;
let http: FastifyInstance;
let url: string;
let citizens: Actor[];
let reads = 0;
let hotPages: HotPages;

beforeAll(async () => {
  world = await startServices(new Date());
  await makeDepartment(world.orm, 'hot');
  citizens = await makeCitizens(world.orm, 2);
  folder = await mkdtemp(join(tmpdir(), 'oasis-hot-'));
  await writeFile(join(folder, 'index.html'), '<!doctype html>');
  await writeFile(join(folder, 'persisted-documents.json'), JSON.stringify({ [hash(document)]: document, [hash(faulty)]: faulty }));
  const { services, clock } = world;
  const list = services.proposalReader.list.bind(services.proposalReader);
  services.proposalReader.list = (...args) => {
    reads += 1;
    return list(...args);
  };
  hotPages = new HotPages(limits);
  http = await createHttpServer({
    hotPages, clock, logger: createLogger('silent'), schema: buildOasisSchema(resolverClasses, resolverContainer(services)),
    sessions: services.sessions, limiter: services.limiter, metrics: createMetrics(), checks: {},
    settings: { ...defaultHttpSettings, publicUrl: 'http://localhost', clientFolder: folder },
  });
  url = await http.listen({ host: '127.0.0.1', port: 0 });
}, 60_000);
afterAll(async () => {
  await http.close();
  await world.close();
  await rm(folder, { recursive: true });
});

const ask = (text: string, headers: Record<string, string> = {}): Promise<Response> => fetch(
  `${url}/graphql?extensions=${encodeURIComponent(JSON.stringify({ persistedQuery: { version: 1, sha256Hash: hash(text) } }))}`,
  { headers: { 'apollo-require-preflight': 'true', ...headers } });

it('is made once for all who ask at the time, and again when something has changed', async () => {
  reads = 0;
  const answers = await Promise.all(Array.from({ length: 30 }, () => ask(document)));
  expect(new Set(answers.map(answer => answer.status))).toEqual(new Set([200]));
  expect(reads).toBe(1);
  await delay(limits.leastAge + 10);
  await ask(document);
  expect(reads).toBe(1);
  await world.services.proposals.submitProposal(citizens[0]!, { title: 'A new one', body: 'Its text is long enough.', category: 'hot' });
  hotPages.changed();
  const { data } = (await (await ask(document)).json()) as { data: { proposals: { nodes: { title: string }[] } } };
  expect(reads).toBe(2);
  expect(data.proposals.nodes.map(node => node.title)).toEqual(['A new one']);
});

it('is made again after a while, although nothing has changed: some of it depends on the clock', async () => {
  await ask(document);
  const before = reads;
  await delay(limits.mostAge + 20);
  await ask(document);
  expect(reads).toBe(before + 1);
});

it('tells a cache between us what it has by its tag', async () => {
  const first = await ask(document);
  const etag = first.headers.get('etag')!;
  expect(first.headers.get('cache-control')).toContain('public');
  const second = await ask(document, { 'if-none-match': etag });
  expect(second.status).toBe(304);
  expect(await second.text()).toBe('');
  // A proxy may have weakened the tag, or ask for several.
  expect((await ask(document, { 'if-none-match': `"other", ${etag.replace(/^W\//, '')}` })).status).toBe(304);
  expect((await ask(document, { 'if-none-match': '"other"' })).status).toBe(200);
});

it('is the same text, packed or not', async () => {
  const plain = await (await ask(document, { 'accept-encoding': 'identity' })).text();
  for (const encoding of ['gzip', 'br']) expect(await (await ask(document, { 'accept-encoding': encoding })).text()).toBe(plain);
});

it('is for visitors alone: who is signed in gets an answer of their own', async () => {
  const [token] = await world.services.sessions.createSessionsFor([citizens[1]!.memberId]);
  const mine = await ask(document, { authorization: `Bearer ${token}` });
  expect(mine.headers.get('cache-control')).toBe('no-store');
  expect(await mine.json()).toMatchObject({ data: { proposals: { nodes: [{ abilities: { castVote: true } }] } } });
  expect(await (await ask(document)).json()).toMatchObject({ data: { proposals: { nodes: [{ abilities: { castVote: false } }] } } });
});

it('takes no more memory than it may, however long the addresses are that somebody makes up', async () => {
  const small = new HotPages({ ...limits, leastAge: 60_000, mostAge: 60_000, bytes: 100_000 });
  const reply = { headers: () => reply, type: () => reply, send: () => reply } as unknown as FastifyReply;
  let made = 0;
  const visit = (address: string): Promise<boolean> => small.serve(
    { url: address, headers: {} } as FastifyRequest, reply, async () => Buffer.from(`{"data":${made += 1}}`));
  const addresses = Array.from({ length: 20 }, (_, i) => `/graphql?x=${i}`.padEnd(10_000, 'x'));
  for (const address of addresses) await visit(address);
  await visit(addresses.at(-1)!);
  expect(made).toBe(20);
  await visit(addresses[0]!);
  expect(made).toBe(21);
});

it('counts for the network address that causes it', async () => {
  const counted: string[] = [];
  const consume = world.services.limiter.consume.bind(world.services.limiter);
  world.services.limiter.consume = (name, key) => {
    counted.push(`${name} ${key}`);
    return consume(name, key);
  };
  await delay(limits.mostAge + 20);
  await ask(document);
  await ask(document);
  world.services.limiter.consume = consume;
  expect(counted).toEqual(['operationsPerAddress 127.0.0.1']);
});

it('keeps no answer with errors', async () => {
  const answer = await ask(faulty);
  expect(answer.headers.get('cache-control')).toBe('no-store');
  expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
});
