/**
 * Every page of the product, in every state that looks different, on the data of the demonstration: what has to hold
 * everywhere walks through these. Steps go by roles and fields, not by words, since they are taken in both languages.
 */
import type { Page } from 'playwright-core';
import type { TestApp } from '../../server/test/app.js';
import { propose } from './proposals.js';
import type { Reader, Readers } from './readers.js';

export interface Scene {
  readonly name: string;
  readonly as: Reader;
  readonly path: string;
  /** What is done on the page before it is looked at. */
  readonly act?: (page: Page) => Promise<void>;
}

/** Goes to a scene and waits until it stands still. */
export async function show(page: Page, { path, act }: Scene): Promise<void> {
  await page.goto(path, { waitUntil: 'networkidle', timeout: 60_000 });
  // A page that never gets its heading is looked at all the same, and found out.
  await page.locator('main h1').first().waitFor().catch(() => undefined);
  // The parts show a skeleton for its own sake.
  if (path !== '/parts') await page.locator('main div[aria-busy=true]').first().waitFor({ state: 'detached' });
  await act?.(page);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}

const submit = (page: Page): Promise<void> => page.locator('main form button[type=submit]').last().click();
const submitInVain = async (page: Page): Promise<void> => {
  await submit(page);
  await page.locator('main [role=alert]').waitFor();
};

interface Listed {
  readonly number: number;
  readonly status: string;
  readonly tally: { readonly count: number };
  readonly viewerVote: object | null;
}

export async function scenesOf(app: TestApp, readers: Readers): Promise<Scene[]> {
  const { citizen, official } = readers;
  const { proposals } = await app.must<{ proposals: { nodes: Listed[] } }>(
    '{ proposals(first: 50) { nodes { number status tally { count } viewerVote { castAt } } } }', {}, citizen!.token);
  const withVotes = proposals.nodes.filter(({ tally }) => tally.count > 0);
  const proposal = (status: string, voted = false): string => {
    const found = withVotes.find(each => each.status === status && (each.viewerVote !== null) === voted);
    return `/proposals/${found!.number}`;
  };
  const own = await propose(app, citizen!, { title: '골목마다 작은 의자를 놓아 주세요' });
  const { reviews } = await app.must<{ reviews: { nodes: { id: string; state: string }[] } }>(
    '{ reviews(departmentSlug: "transport") { nodes { id state } } }', {}, official!.token);
  const review = (state: string): string =>
    `/desk/transport/reviews/${reviews.nodes.find(each => each.state === state)!.id}`;

  return [
    { name: 'home', as: 'visitor', path: '/' },
    { name: 'all proposals', as: 'visitor', path: '/proposals' },
    { name: 'a search', as: 'visitor', path: `/proposals?text=${encodeURIComponent('버스')}` },
    { name: 'a search that finds nothing', as: 'visitor', path: '/proposals?text=zzzz&status=voting' },
    { name: 'a proposal, voting', as: 'visitor', path: proposal('VOTING') },
    { name: 'a proposal, voted for', as: 'citizen', path: proposal('REVIEW', true) },
    { name: 'a proposal, can vote', as: 'citizen', path: proposal('VOTING') },
    { name: 'a proposal, to verify first', as: 'newcomer', path: proposal('VOTING') },
    { name: 'a proposal, own', as: 'citizen', path: `/proposals/${own.number}` },
    {
      name: 'a proposal, about to be withdrawn', as: 'citizen', path: `/proposals/${own.number}`,
      act: async page => {
        await page.locator('section[aria-label] > button').click();
        await page.getByRole('dialog').getByRole('textbox').waitFor();
      },
    },
    { name: 'a proposal in review', as: 'visitor', path: proposal('REVIEW') },
    { name: 'a proposal, adopted', as: 'visitor', path: proposal('ADOPTED') },
    { name: 'a proposal, not adopted', as: 'visitor', path: proposal('NOT_ADOPTED') },
    { name: 'a proposal, lapsed', as: 'visitor', path: proposal('LAPSED') },
    { name: 'a proposal, withdrawn', as: 'visitor', path: proposal('WITHDRAWN') },
    { name: 'a proposal, hope seed, votes as a table', as: 'visitor', path: proposal('HOPE_SEED'), act: async page => {
      await page.locator('main details summary').click();
      await page.locator('section[aria-labelledby=over-time] button').click();
      await page.locator('figure table').waitFor();
    } },
    { name: 'no such proposal', as: 'visitor', path: '/proposals/999999' },
    { name: 'edit', as: 'citizen', path: `/proposals/${own.number}/edit` },
    { name: 'edit, not mine', as: 'newcomer', path: `/proposals/${own.number}/edit` },
    { name: 'write, one sentence', as: 'visitor', path: '/propose' },
    { name: 'write, errors', as: 'visitor', path: '/propose', act: async page => {
      await page.locator('main textarea').first().fill('짧');
      await submitInVain(page);
    } },
    { name: 'write, similar ones', as: 'visitor', path: '/propose/similar' },
    { name: 'write, text', as: 'citizen', path: '/propose/text' },
    { name: 'write, place', as: 'citizen', path: '/propose/place' },
    { name: 'write, check as a visitor', as: 'visitor', path: '/propose/check' },
    { name: 'write, check', as: 'citizen', path: '/propose/check' },
    { name: 'sign in', as: 'visitor', path: '/sign-in?next=/me' },
    { name: 'sign in, errors', as: 'visitor', path: '/sign-in', act: submitInVain },
    { name: 'sign up', as: 'visitor', path: '/sign-up' },
    { name: 'sign up, name', as: 'visitor', path: '/sign-up', act: async page => {
      await page.locator('input[name=email]').fill('somebody@example.kr');
      await page.locator('input[name=password]').fill('a long pass phrase 1');
      await submit(page);
      await page.locator('input[name=displayName]').fill('이서연');
    } },
    { name: 'verify', as: 'newcomer', path: '/verify' },
    { name: 'verify, details', as: 'newcomer', path: '/verify/details', act: submitInVain },
    { name: 'verified', as: 'citizen', path: '/verify' },
    { name: 'me', as: 'citizen', path: '/me' },
    { name: 'me, nothing yet', as: 'newcomer', path: '/me' },
    { name: 'menu', as: 'official', path: '/proposals', act: async page => {
      await page.locator('header button[aria-haspopup=menu]').nth(1).click();
      await page.getByRole('menuitem').first().waitFor();
    } },
    { name: 'display menu', as: 'visitor', path: '/proposals', act: async page => {
      await page.locator('header button[aria-haspopup=menu]').first().click();
      await page.getByRole('menuitemradio').first().waitFor();
    } },
    { name: 'queue', as: 'official', path: '/desk/transport' },
    { name: 'queue, mine', as: 'official', path: '/desk/transport?show=mine' },
    { name: 'queue, decided', as: 'official', path: '/desk/transport?show=decided' },
    { name: 'queue, empty', as: 'official', path: '/desk/parking' },
    { name: 'a review to take', as: 'official', path: review('OPEN') },
    { name: 'a review, mine', as: 'official', path: review('TAKEN') },
    { name: 'a review, errors', as: 'official', path: review('TAKEN'), act: submitInVain },
    { name: 'a review, about to be published', as: 'official', path: review('TAKEN'), act: decideAlmost },
    { name: '403, a desk', as: 'citizen', path: '/desk/transport' },
    { name: '403, a desk, signed out', as: 'visitor', path: '/desk/transport' },
    { name: '403, no desk', as: 'citizen', path: '/desk' },
    { name: 'no such department', as: 'official', path: '/desk/nowhere' },
    { name: '404', as: 'visitor', path: '/no/such/page' },
    { name: 'parts', as: 'visitor', path: '/parts' },
  ];
}

async function decideAlmost(page: Page): Promise<void> {
  for (const row of await page.locator('main fieldset').all()) await row.locator('input[type=radio]').last().check();
  await page.locator('main textarea[required]').fill('다음 해 예산을 세울 때 다시 살펴보겠습니다.');
  await submit(page);
  await page.locator('main h3[tabindex]').waitFor();
  await page.locator('main button').last().click();
  await page.locator('dialog[open]').waitFor();
}
