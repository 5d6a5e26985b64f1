/** How many SQL statements each query of the contract takes: as many for a hundred rows as for one. */
import { readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { Kind, parse, print, type OperationDefinitionNode } from 'graphql';
import pg from 'pg';
import { encodeId } from '../src/shared/ids.js';
import { startTestApp, type TestApp } from './app.js';
import { makeCitizens, makeOfficials } from './factories.js';

const statements: string[] = [];
const query = pg.Client.prototype.query as (config: unknown, ...rest: unknown[]) => unknown;
pg.Client.prototype.query = function counted(this: pg.Client, config: unknown, ...rest: unknown[]) {
  const text = typeof config === 'string' ? config : (config as { text?: string }).text ?? '';
  // The job queue looks for work at its own times.
  if (!text.includes('pgboss')) statements.push(text);
  return query.call(this, config, ...rest);
} as typeof pg.Client.prototype.query;

const operations = new Map(['core', 'review'].flatMap(name =>
  parse(readFileSync(new URL(`./contract/${name}.graphql`, import.meta.url), 'utf8')).definitions)
  .filter((node): node is OperationDefinitionNode => node.kind === Kind.OPERATION_DEFINITION && node.operation === 'query')
  .map(node => [node.name!.value, print(node)]));

let app: TestApp;
let citizen: string;
let official: string;
let proposalIds: string[];

beforeAll(async () => {
  app = await startTestApp({ RELAY_POLL_MS: '60000' });
  const citizens = await makeCitizens(app.orm, 12);
  const department = await app.services.departments.findBySlug('transport');
  const [clerk] = await makeOfficials(app.orm, department!.id, 1);
  [citizen, official] = (await app.services.sessions.createSessionsFor([citizens[0]!.memberId, clerk!.memberId])) as [string, string];
  proposalIds = await Promise.all(Array.from({ length: 30 }, (_, index) => app.services.proposals.submitProposal(citizens[index % 12]!, {
    title: `심야버스 노선을 늘려 주세요 ${index}`, body: 'Its text is long enough.', category: 'transport',
  })));
  // Some are in review, so that the queue has rows.
  for (const id of proposalIds.slice(0, 5)) {
    const voters = citizens.filter((_, index) => index !== proposalIds.indexOf(id) % 12);
    for (const voter of voters) await app.services.votes.castVote(voter, id);
  }
  // The relay shares the connections: let it finish with all that.
  for (let left = 1; left > 0;) {
    await delay(50);
    [{ left }] = await app.orm.em.fork().execute<[{ left: number }]>(`
      select (select count(*) from live_signal)::int + (select count(*) from event where not published)::int
        + (select count(*) from audit_entry where hash is null)::int as left`);
  }
}, 60_000);
afterAll(async () => {
  pg.Client.prototype.query = query as typeof pg.Client.prototype.query;
  await app.close();
});

const expected: Record<string, { variables?: () => object; as?: 'citizen' | 'official'; most: number }> = {
  // One reads the session, for those who have one.
  Viewer: { as: 'citizen', most: 3 },
  // Departments and categories are kept for some seconds.
  Categories: { most: 2 },
  Departments: { most: 2 },
  // The list and its authors.
  Proposals: { variables: () => ({ first: 30 }), most: 2 },
  // The row; text, author, own vote, review and steps; the decision of the review; the session.
  Proposal: { variables: () => ({ id: encodeId('Proposal', proposalIds[0]!) }), as: 'citizen', most: 8 },
  // How often words occur is kept for some minutes.
  SimilarProposals: { variables: () => ({ title: '심야버스 노선을 늘려 주세요' }), most: 2 },
  // The session; the queue, its proposals and its officials.
  ReviewQueue: { variables: () => ({ departmentSlug: 'transport', first: 100 }), as: 'official', most: 4 },
};

it('has a number for every query', () => {
  expect(Object.keys(expected).sort()).toEqual([...operations.keys()].sort());
});

it.each(Object.entries(expected))('%s', async (name, { variables = () => ({}), as, most }) => {
  const token = as === 'citizen' ? citizen : as === 'official' ? official : null;
  // Twice: what is kept for a while is read by the first.
  await app.must(operations.get(name)!, variables(), token);
  statements.length = 0;
  await app.must(operations.get(name)!, variables(), token);
  if (statements.length > most) throw new Error(`${statements.length} statements:\n${statements.join('\n---\n')}`);
});
