/** Korean first, English complete: the choice stays, no word of the one is left in the other, and no barrier in either. */
import { findUnmarkedHangul } from './support/hangul.js';
import { inspectAll } from './support/inspect.js';
import { gatherReaders } from './support/readers.js';
import { scenesOf } from './support/scenes.js';
import { setStage } from './support/stage.js';

const stage = setStage({ DEMO: 'on' });

stage.journey('turns the whole page to English and back, and remembers it', async () => {
  const page = await stage.open('/');
  const heading = page.getByRole('heading', { level: 1 });
  const korean = '서울에 바라는 한 문장, 여기서 시작합니다';
  const language = (): Promise<string> => page.evaluate(() => document.documentElement.lang);
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

stage.journey('has on English pages no Korean but what people wrote, marked as such, and no barrier', async () => {
  const readers = await gatherReaders(stage.app);
  const found = await inspectAll(stage, await scenesOf(stage.app, readers), readers, {
    // Dark changes colours alone, and those are the same in both languages.
    language: 'en', schemes: ['light'],
    find: async (page, reader) => {
      const korean = await findUnmarkedHangul(page, readers[reader]?.name ?? '');
      return korean.map(text => `Korean that is not marked: ${text}`);
    },
  });
  expect(found).toEqual([]);
}, 300_000);
