/** The people of a journey, made without a form where the form is not what the journey is about. */
import type { Actor } from '../../server/src/auth/actor.js';
import { readActor } from '../../server/src/demo/read-actor.js';
import type { TestApp } from '../../server/test/app.js';
import { makeCitizens } from '../../server/test/factories.js';

/** Somebody who is signed in. */
export interface Person {
  /** Of a session, for a cookie or for the API. */
  readonly token: string;
  readonly actor: Actor;
  /** As others see it. */
  readonly name: string;
}

/** The password of everyone who has one here. */
export const password = 'a long pass phrase 1';

/** Citizens who have verified who they are. */
export async function gatherCitizens(app: TestApp, count: number): Promise<Person[]> {
  return signIn(app, await makeCitizens(app.orm, count));
}

/** A member who has not verified yet. */
export async function gatherNewcomer(app: TestApp, handle = 'newcomer'): Promise<Person> {
  const input = { email: `${handle}@example.kr`, password, handle, displayName: '새○람' };
  await app.must('mutation($input: SignUpInput!) { signUp(input: $input) { token } }', { input });
  return findPerson(app, handle);
}

/** An official of these departments, who signs in with the e-mail address HANDLE@example.kr and the password. */
export async function gatherOfficial(app: TestApp, handle: string, ...departmentSlugs: string[]): Promise<Person> {
  await app.services.staff.createOfficial({
    email: `${handle}@example.kr`, password, handle, displayName: '담○자', departmentSlugs,
  });
  return findPerson(app, handle);
}

/** Somebody who is there already, e.g. in the demonstration. */
export async function findPerson(app: TestApp, handle: string): Promise<Person> {
  const [person] = await signIn(app, [await readActor(app.orm, handle)]);
  return person!;
}

async function signIn(app: TestApp, actors: readonly Actor[]): Promise<Person[]> {
  const tokens = await app.services.sessions.createSessionsFor(actors.map(({ memberId }) => memberId));
  return Promise.all(actors.map(async (actor, index) => {
    const token = tokens[index]!;
    const { viewer } = await app.must<{ viewer: { displayName: string } }>('{ viewer { displayName } }', {}, token);
    return { actor, token, name: viewer.displayName };
  }));
}
