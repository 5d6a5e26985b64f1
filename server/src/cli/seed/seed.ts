/**
 * A city-sized database in minutes, for load tests and for looking at long lists. Everything in it is made up,
 * by chance that can be repeated; its counters agree with their rows. One transaction: whole, or not there.
 * It holds no events and no audit entries: nobody ever did any of this.
 */
import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { CategorySchema } from '../../features/department/department.entity.js';
import { generateCitizens, type GeneratedCitizen } from '../../features/member/generated-citizens.js';
import type { SettingService } from '../../features/setting/setting.service.js';
import type { SettingValues } from '../../features/setting/setting.rules.js';
import type { Clock } from '../../shared/clock.js';
import { newId } from '../../shared/ids.js';
import { Criterion, District } from '../../shared/vocabulary.js';
import type { Progress } from '../progress.js';
import { bulkInsert } from '../bulk-insert.js';
import { Dice } from './dice.js';
import { drawFate } from './fate.js';
import { storeProposals, type GeneratedProposal } from './store-proposals.js';
import { withoutSearchIndexes } from './search-indexes.js';
import { writeReply } from './write-reply.js';
import { writeText } from './write-text.js';

export interface SeedOptions {
  readonly members: number;
  readonly proposals: number;
  /** The same number gives the same texts, dates and votes (relative to the clock). */
  readonly seedNumber: number;
}

const day = 86_400_000;
/** So long does a city take for 150,000 proposals, at about 700 a month. */
const years = 18;
const chunk = 2_000;

export async function seed(orm: MikroORM, settings: SettingService, clock: Clock, options: SeedOptions, progress: Progress): Promise<void> {
  const now = clock.now();
  const dice = new Dice(options.seedNumber);
  await orm.em.fork().transactional(async tx => {
    const db = tx.getKysely<unknown>();
    const { members, joinedAt } = await progress.during('members', options.members, () => seedMembers(tx, dice, options.members, now));
    const offices = await seedOfficials(tx, new Date(now.getTime() - years * 365 * day));
    const rules = await settings.read(tx);
    await withoutSearchIndexes(db, progress, () => progress.during('proposals', options.proposals, async advance => {
      const published = times(dice, options.proposals, years * 365 * day, now);
      let storing = Promise.resolve();
      for (let first = 0; first < published.length; first += chunk) {
        const made = published.slice(first, first + chunk)
          .map(at => makeProposal(dice, at, members, countUpTo(joinedAt, at), offices, rules, now));
        // The next ones are written while the database stores these.
        await storing;
        storing = storeProposals(db, made, { threshold: rules.voteThreshold, reviewDays: rules.reviewDays }).then(() => advance(made.length));
      }
      await storing;
    }));
  });
  // Without statistics the planner doesn't know which words are common.
  await progress.during('statistics', 1, () => orm.em.fork().execute('analyze'));
}

/** Instants within a span before `now`, earliest first. */
const times = (dice: Dice, count: number, span: number, now: Date): Date[] =>
  Array.from({ length: count }, () => new Date(now.getTime() - span * dice.next())).sort((a, b) => a.getTime() - b.getTime());

/** How many of the sorted instants are not after `at`. */
function countUpTo(sorted: readonly Date[], at: Date): number {
  let low = 0;
  for (let high = sorted.length; low < high;) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

async function seedMembers(tx: EntityManager, dice: Dice, count: number, now: Date): Promise<{ members: GeneratedCitizen[]; joinedAt: Date[] }> {
  // One in thirty is there from the first day, so that the first proposals have authors and voters.
  const span = years * 365 * day;
  const founders = Math.ceil(count / 30);
  const opened = new Date(now.getTime() - span - day);
  const joinedAt = [...Array.from({ length: founders }, () => opened), ...times(dice, count - founders, span, now)];
  return { members: await generateCitizens(tx, joinedAt), joinedAt };
}

/** By category, the department that answers and an official of it. */
type Offices = ReadonlyMap<string, { readonly departmentId: string; readonly officialId: string }>;

async function seedOfficials(tx: EntityManager, at: Date): Promise<Offices> {
  const db = tx.getKysely<unknown>();
  const categories = await tx.find(CategorySchema, {});
  const { rows: last } = await sql<{ count: number }>`select count(*)::int as count from member where handle like 'generated-official-%'`.execute(db);
  const officials = [...new Set(categories.map(category => category.departmentId))]
    .map((departmentId, index) => ({ departmentId, officialId: newId(at.getTime()), number: last[0]!.count + index + 1 }));
  await bulkInsert(db, 'member', officials, {
    id: ['uuid', each => each.officialId],
    handle: ['text', each => `generated-official-${each.number}`],
    display_name: ['text', () => '담당 주무관'],
    roles: ['text[]', () => ['OFFICIAL']],
    created_at: ['timestamptz', () => at],
  });
  await bulkInsert(db, 'department_member', officials, {
    member_id: ['uuid', each => each.officialId],
    department_id: ['uuid', each => each.departmentId],
    created_at: ['timestamptz', () => at],
  });
  const byDepartment = new Map(officials.map(each => [each.departmentId, each]));
  return new Map(categories.map(({ slug, departmentId }) => [slug, byDepartment.get(departmentId)!]));
}

function makeProposal(
  dice: Dice, publishedAt: Date, members: readonly GeneratedCitizen[], joined: number, offices: Offices, rules: SettingValues, now: Date,
): GeneratedProposal {
  const text = writeText(dice);
  // The author is followed, in a circle, by those who vote: all different, none of them the author.
  const author = dice.between(0, joined - 1);
  const fate = drawFate(dice, publishedAt, joined - 1, rules, now);
  const { departmentId, officialId } = offices.get(text.category)!;
  const decision = fate.review?.decision;
  return {
    id: newId(publishedAt.getTime()), authorId: members[author]!.memberId, text, departmentId, officialId, fate,
    // Some added the expected effect later.
    earlierBody: dice.chance(0.04) ? text.body.slice(0, text.body.lastIndexOf('\n\n## ')) : null,
    district: dice.chance(0.75) ? dice.common(Object.values(District)) : null,
    voters: fate.castAt.map((_, index) => members[(author + 1 + index) % joined]!.personId),
    reply: decision ? writeReply(dice, decision.outcome) : null,
    scores: decision ? Object.fromEntries(Object.values(Criterion).map(criterion => [criterion, dice.between(1, 5)])) as Record<Criterion, number> : null,
  };
}
