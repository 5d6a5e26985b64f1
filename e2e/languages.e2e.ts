/** Korean first, English complete: the choice stays, and no word of the one is left in the other. */
import type { Page } from 'playwright-core';
import { findUnmarkedHangul } from './support/hangul.js';
import { gatherReaders, openReader, type Reader, type Readers } from './support/readers.js';
import { scenesOf, show } from './support/scenes.js';
import { setStage } from './support/stage.js';

const stage = setStage({ DEMO: 'on' });
let readers: Readers;
beforeAll(async () => {
  readers = await gatherReaders(stage.app);
});

stage.journey('turns the whole page to English and back, and remembers it', async () => {
  const page = await stage.open('/');
  const heading = page.getByRole('heading', { level: 1 });
  const korean = '서울에 바라는 한 문장, 여기서 시작합니다';
  const language = () => page.evaluate(() => document.documentElement.lang);
  expect(await heading.textContent()).toBe(korean);
  expect(await language()).toBe('ko');
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('heading', { level: 1, name: /Seoul/ }).waitFor();
  expect(await language()).toBe('en');
  // What comes from the server turns too.
  await page.getByText('Transport', { exact: true }).first().waitFor();

  await page.reload();
  await page.getByRole('heading', { level: 1, name: /Seoul/ }).waitFor();
  expect(await language()).toBe('en');
  await page.goto('/proposals');
  await page.getByRole('button', { name: '한국어' }).click();
  await page.getByRole('heading', { level: 1, name: '모든 제안' }).waitFor();
  await page.goto('/');
  await page.getByRole('heading', { level: 1, name: korean }).waitFor();
  expect(await language()).toBe('ko');
});

stage.journey('has no Korean on any English page but what people wrote, and that is marked', async () => {
  const windows = new Map<Reader, Page>();
  const found: string[] = [];
  for (const scene of await scenesOf(stage.app, readers)) {
    const page = windows.get(scene.as) ?? await openReader(stage, readers[scene.as], 'en');
    windows.set(scene.as, page);
    await show(page, scene);
    const name = readers[scene.as]?.name ?? '';
    found.push(...(await findUnmarkedHangul(page, name)).map(text => `${scene.name}: ${text}`));
  }
  expect(found).toEqual([]);
}, 240_000);
