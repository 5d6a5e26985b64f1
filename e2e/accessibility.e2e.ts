/** Every page for everyone: nothing that axe could find, and every way by keyboard alone. English: languages.e2e.ts. */
import { inspectAll } from './support/inspect.js';
import { focused, tabThrough } from './support/keyboard.js';
import { gatherCitizens } from './support/people.js';
import { proposalPage } from './support/proposal-page.js';
import { propose } from './support/proposals.js';
import { gatherReaders, openReader, type Readers } from './support/readers.js';
import { scenesOf, show, type Scene } from './support/scenes.js';
import { setStage } from './support/stage.js';

const stage = setStage({ DEMO: 'on' });
let readers: Readers;
let scenes: Scene[];
beforeAll(async () => {
  readers = await gatherReaders(stage.app);
  scenes = await scenesOf(stage.app, readers);
});

stage.journey('has no barrier on any Korean page, wide and narrow, light and dark', async () => {
  expect(await inspectAll(stage, scenes, readers, { language: 'ko', schemes: ['light', 'dark'] })).toEqual([]);
}, 300_000);

for (const width of [1280, 320]) {
  stage.journey(`leads by keyboard alone from the first stop to a vote, ${width} px wide`, async () => {
    const { app } = stage;
    const [author, voter] = await gatherCitizens(app, 2);
    const { number } = await propose(app, author!, { title: '건널목 신호를 조금 더 길게 해 주세요' });
    const box = proposalPage(await stage.open(`/proposals/${number}`, { as: voter, viewport: { width, height: 700 } }));
    const { page } = box;
    await box.cast.waitFor();
    await page.keyboard.press('Tab');
    expect(await focused(page)).toEqual({ name: '본문으로 바로 가기', tag: 'a', unseen: '' });
    await page.keyboard.press('Enter');
    expect(await focused(page)).toMatchObject({ tag: 'main' });

    const arrived = async (): Promise<boolean> => (await focused(page))?.name === '투표하기';
    for (let stops = 0; stops < 10 && !(await arrived()); stops += 1) await page.keyboard.press('Tab');
    expect(await focused(page)).toEqual({ name: '투표하기', tag: 'button', unseen: '' });
    await page.keyboard.press('Enter');
    await box.says('투표했습니다');
    // The button is gone, the focus is not: the next stop takes the vote back.
    expect(await focused(page)).not.toBeNull();
    await page.keyboard.press('Tab');
    expect(await focused(page)).toEqual({ name: '거두기', tag: 'button', unseen: '' });
    await page.keyboard.press('Enter');
    await box.cast.waitFor();
  });
}

const worked = [
  'home', 'all proposals', 'a proposal, can vote', 'write, text', 'write, place', 'sign up', 'me', 'queue',
  'a review, mine',
];

stage.journey('shows where the focus is, at every stop of the pages that are worked with', async () => {
  const found: string[] = [];
  for (const scene of scenes.filter(({ name }) => worked.includes(name))) {
    const page = await openReader(stage, readers[scene.as], 'ko');
    await show(page, scene);
    const stops = await tabThrough(page);
    expect(stops.length).toBeGreaterThan(8);
    const unseen = stops.filter(stop => stop.unseen);
    found.push(...unseen.map(stop => `${scene.name}: ${stop.tag} ${stop.name}: ${stop.unseen}`));
  }
  expect(found).toEqual([]);
}, 120_000);
