import { readGeneratedCitizens } from '../features/member/generated-citizens.js';
import type { Workbench } from './workbench.js';

const chunk = 5_000;

/** Session tokens of generated citizens, never of people: at most `count`, fewer where there are not so many. */
export async function makeTokens({ orm, services }: Workbench, count: number): Promise<string[]> {
  const citizens = await readGeneratedCitizens(orm.em.fork(), count);
  const tokens: string[] = [];
  for (let first = 0; first < citizens.length; first += chunk) {
    tokens.push(...(await services.sessions.createSessionsFor(citizens.slice(first, first + chunk).map(each => each.memberId))));
  }
  return tokens;
}
