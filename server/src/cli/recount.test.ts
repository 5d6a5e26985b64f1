import { sql } from 'kysely';
import { startWorkbench } from '../../test/workbench.js';
import { makeCitizens } from '../../test/factories.js';
import type { Actor } from '../auth/actor.js';
import { recount } from './recount.js';

let bench: Awaited<ReturnType<typeof startWorkbench>>;
let citizens: Actor[];
let proposalId: string;

const execute = (statement: ReturnType<typeof sql>): Promise<unknown> => statement.execute(bench.orm.em.fork().getKysely());
const read = async () => {
  const { rows } = await sql<{ status: string; votes: number; version: number; comments: number; signals: number; reviews: number }>`
    select status, vote_count as votes, tally_version as version, comment_count as comments,
      (select count(*)::int from live_signal where subject_id = p.id) as signals,
      (select count(*)::int from review where proposal_id = p.id) as reviews
    from proposal p where id = ${proposalId}::uuid`.execute(bench.orm.em.fork().getKysely());
  return rows[0]!;
};

beforeEach(async () => {
  bench = await startWorkbench();
  citizens = await makeCitizens(bench.orm, 12);
  proposalId = await bench.services.proposals.submitProposal(citizens[0]!, {
    title: '벤치를 놓아 주세요', body: '앉을 곳이 없습니다. 정말입니다.', category: 'parks',
  });
  for (const citizen of citizens.slice(1, 4)) await bench.services.votes.castVote(citizen, proposalId);
});
afterEach(() => bench.close());

describe('a recount', () => {
  it('finds nothing where every vote came by the services', async () => {
    expect(await recount(bench, false)).toEqual({ lines: [], repaired: 0 });
  });

  it('names what differs and repairs it only when told to', async () => {
    await execute(sql`update proposal set vote_count = 5, comment_count = 2`);
    await execute(sql`update daily_tally set votes = 4`);
    const lines = ['Proposal 1: 2 comments kept, but 0 stored.', 'Proposal 1: 5 votes kept, but 3 stored.', 'Proposal 1: 4 votes of 2026-03-02 kept, but 3 stored.'];
    expect(await recount(bench, false)).toEqual({ lines, repaired: 0 });
    const before = await read();
    expect(before.votes).toBe(5);
    expect(await recount(bench, true)).toEqual({ lines, repaired: 1 });
    expect(await read()).toEqual({ ...before, votes: 3, comments: 0, version: before.version + 1, signals: before.signals + 1 });
    expect(await recount(bench, false)).toEqual({ lines: [], repaired: 0 });
  });

  it('opens the review that a lost count had kept closed', async () => {
    const persons = citizens.slice(1).map(citizen => citizen.personId!);
    await execute(sql`
      insert into vote (proposal_id, round, person_id, revision, cast_at)
      select ${proposalId}::uuid, 1, person, 1, ${bench.clock.now()} from unnest(${persons}::uuid[]) as person on conflict do nothing`);
    await recount(bench, true);
    expect(await read()).toMatchObject({ status: 'REVIEW', votes: 11, reviews: 1 });
  });
});
