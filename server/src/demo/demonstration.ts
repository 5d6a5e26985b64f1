/**
 * Fills an empty database with a small demonstration: every state that a proposal can reach, within sixty days
 * of history. It lives through that history in order, by the services that citizens and officials use and on a
 * clock of its own, so that timelines, events and the audit chain are those of real life.
 */
import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { newAccount } from '../auth/account.js';
import type { Actor } from '../auth/actor.js';
import { insertMember } from '../features/member/account.service.js';
import { generateCitizens, type GeneratedCitizen } from '../features/member/generated-citizens.js';
import { MemberSchema } from '../features/member/member.entity.js';
import { createServices, type ServiceParts, type Services } from '../services.js';
import { ManualClock, type Clock } from '../shared/clock.js';
import { demoCitizens, demoOfficials, demoPassword } from './accounts.js';
import { answeredStories } from './answered-stories.js';
import { openStories } from './open-stories.js';
import { readActor } from './read-actor.js';
import { tellStory, type Cast, type Step } from './tell-story.js';

export type DemonstrationParts = Pick<ServiceParts, 'auth' | 'votes'> & { readonly clock: Clock };

const generatedCitizens = 40;
const day = 86_400_000;
/** Everyone was here before the first proposal. */
const openedDaysAgo = 60;

/** Fills the database if it has neither members nor proposals, and says whether it did. */
export async function fillDemonstration(orm: MikroORM, { clock, auth, votes }: DemonstrationParts): Promise<boolean> {
  const now = clock.now();
  const opened = new Date(now.getTime() - openedDaysAgo * day);
  // Nobody watches yet, and the server's own relay will find what was left for it.
  const ownClock = new ManualClock(opened);
  const services = await createServices({ orm, auth, votes, clock: ownClock, relay: { poke() {} } });
  const voters = await services.inTransaction(tx => welcomeCitizens(tx, opened));
  if (!voters) return false;
  const cast = await gatherCast(orm, services, voters);
  const steps = [...openStories, ...answeredStories].flatMap((story, index) => tellStory(story, index, cast, services, now));
  await play(steps.filter(step => step.at <= now), ownClock);
  return true;
}

/**
 * Whether a demonstration was begun here and killed before its end: its people are there, its stories are not all.
 * It is not told again, because somebody may have begun to use it.
 */
export async function isHalfTold(orm: MikroORM): Promise<boolean> {
  const titles = [...openStories, ...answeredStories].map(story => story.title);
  const { rows: [found] } = await sql<{ begun: boolean; told: number }>`
    select exists (select from member where handle = ${demoCitizens[0]!.handle}) as begun,
      (select count(distinct title)::int from revision where title = any (${titles}::text[])) as told`
    .execute(orm.em.fork().getKysely());
  return found!.begun && found!.told < titles.length;
}

/** The citizens, or null where somebody is at home already. Of two servers that start at once, one fills. */
async function welcomeCitizens(tx: EntityManager, at: Date): Promise<GeneratedCitizen[] | null> {
  await tx.execute('lock table member in share row exclusive mode');
  if ((await tx.count(MemberSchema)) > 0) return null;
  const { passwordHash } = await newAccount('', demoPassword);
  for (const { email, handle, displayName } of demoCitizens) {
    await insertMember(tx, { account: { email, passwordHash }, handle, displayName, roles: [] }, at);
  }
  return generateCitizens(tx, Array.from({ length: generatedCitizens }, () => at));
}

async function gatherCast(orm: MikroORM, services: Services, voters: readonly GeneratedCitizen[]): Promise<Cast> {
  for (const { handle, identity } of demoCitizens) {
    if (identity) await services.identities.verifyIdentity(await readActor(orm, handle), identity, 'demonstration');
  }
  for (const { departmentSlugs, roles, email, handle, displayName } of demoOfficials) {
    await services.staff.createOfficial({ email, handle, displayName, password: demoPassword, departmentSlugs, roles });
  }
  const named = new Map<string, Actor>();
  for (const { handle } of [...demoCitizens, ...demoOfficials]) named.set(handle, await readActor(orm, handle));
  return { voters: voters.map(toCitizen), named };
}

const toCitizen = ({ memberId, personId, handle }: GeneratedCitizen): Actor =>
  ({ memberId, personId, handle, roles: ['CITIZEN'], departmentIds: [] });

async function play(steps: readonly Step[], clock: ManualClock): Promise<void> {
  for (const { at, act } of [...steps].sort((a, b) => a.at.getTime() - b.at.getTime())) {
    clock.set(at);
    await act();
  }
}
