/** What is in the database before a measurement: citizens with sessions, and proposals to vote on. */
import pg from 'pg';
import { Progress } from '../../server/src/cli/progress.js';
import { seed } from '../../server/src/cli/seed/seed.js';
import { makeTokens } from '../../server/src/cli/tokens.js';
import { atWorkbench, type Workbench } from '../../server/src/cli/workbench.js';
import { readConfig } from '../../server/src/config.js';
import { generateCitizens } from '../../server/src/features/member/generated-citizens.js';
import { encodeId, newId } from '../../server/src/shared/ids.js';
import { systemClock } from '../../server/src/shared/clock.js';
import type { DatabaseServer } from './database.js';

/** Of the bench alone: nothing that they sign outlives the run. */
export const secrets = {
  SESSION_SECRET: 'a secret of the bench, long enough for it',
  PERSON_SECRET: 'another secret of the bench, just as long',
};

export const inWorld = <T>(databaseUrl: string, work: (bench: Workbench) => Promise<T>): Promise<T> =>
  atWorkbench(readConfig({ DATABASE_URL: databaseUrl, ...secrets }), systemClock, work);

/** A migrated database with the city's departments, and nothing else. */
export async function openWorld(databases: DatabaseServer, name: string): Promise<string> {
  const url = await databases.create(name);
  await inWorld(url, async () => undefined);
  return url;
}

/** A whole city, as `npm run oasis -- seed` makes it. */
export const seedCity = (databaseUrl: string, proposals: number, members: number): Promise<void> =>
  inWorld(databaseUrl, ({ orm, clock, services }) =>
    seed(orm, services.settings, clock, { proposals, members, seedNumber: 1 }, new Progress(process.stderr)));

export const makeCitizens = (databaseUrl: string, count: number): Promise<void> =>
  inWorld(databaseUrl, async ({ orm, clock }) => {
    const joined = new Date(clock.now().getTime() - 86_400_000);
    const most = 20_000;
    for (let made = 0; made < count; made += most) {
      await orm.em.fork().transactional(tx => generateCitizens(tx, Array.from({ length: Math.min(most, count - made) }, () => joined)));
    }
  });

/** Session tokens as they stand behind `Bearer`, of citizens that can vote. */
export const sessionTokens = (databaseUrl: string, count: number): Promise<string[]> =>
  inWorld(databaseUrl, bench => makeTokens(bench, count));

export interface OpenProposal {
  readonly uuid: string;
  /** As clients see it. */
  readonly id: string;
}

/** Proposals in VOTING that no number of votes will bring to review, by an author who is not among the voters. */
export async function openProposals(databaseUrl: string, count: number): Promise<OpenProposal[]> {
  const made = Array.from({ length: count }, () => newId());
  await query(databaseUrl, `
    with writer as (
      insert into member (id, handle, display_name, created_at) values ($2, $3, '제안자', now()) returning id
    ), place as (select slug, department_id from category order by slug limit 1), written as (
      insert into proposal (id, author_id, title, category, department_id, status, created_at, published_at, voting_closes_at, threshold)
      select p.id, writer.id, '심야버스를 늘려 주세요', place.slug, place.department_id, 'VOTING', now(), now(), now() + interval '30 days', 100000000
      from unnest($1::uuid[]) as p (id), writer, place returning id
    ), texts as (
      insert into revision (proposal_id, number, title, body, author_id, created_at)
      select written.id, 1, '심야버스를 늘려 주세요', '밤늦게 일을 마친 사람에게 꼭 필요합니다.', writer.id, now() from written, writer
    )
    insert into round (proposal_id, number, opens_at, closes_at, threshold, review_days)
    select id, 1, now(), now() + interval '30 days', 100000000, 30 from written`, [made, newId(), `bench-writer-${newId().slice(-12)}`]);
  return made.map(uuid => ({ uuid, id: encodeId('Proposal', uuid) }));
}

/** What the database says in the end: the rows, and the count that is kept of them. */
export async function storedVotes(databaseUrl: string, proposalId: string): Promise<{ rows: number; count: number }> {
  const [found] = await query<{ rows: number; count: number }>(databaseUrl, `
    select (select count(*)::int from vote where proposal_id = p.id) as rows, p.vote_count as count
    from proposal p where p.id = $1`, [proposalId]);
  return found!;
}

export const talliesOf = (databaseUrl: string, proposals: readonly OpenProposal[]): Promise<{ version: number }[]> =>
  query(databaseUrl, 'select tally_version as version from proposal where id = any($1::uuid[])', [proposals.map(({ uuid }) => uuid)]);

async function query<T>(url: string, text: string, values: unknown[]): Promise<T[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(text, values)).rows as T[];
  } finally {
    await client.end();
  }
}
