/** Every page for everyone: axe, narrow and wide, light and dark, in both languages; and voting by keyboard alone. */
import type { Page } from 'playwright-core';
import { bringAxe, findBarriers, findFlaws } from './support/audit.js';
import { gatherReaders, openReader, type Language, type Reader, type Readers } from './support/readers.js';
import { scenesOf, show, type Scene } from './support/scenes.js';
import { setStage } from './support/stage.js';

const stage = setStage({ DEMO: 'on' });
const languages: readonly Language[] = ['ko', 'en'];
const views = [1280, 320].flatMap(width => (['light', 'dark'] as const).map(scheme => ({ width, scheme })));

let readers: Readers;
let scenes: Scene[];
beforeAll(async () => {
  readers = await gatherReaders(stage.app);
  scenes = await scenesOf(stage.app, readers);
});

/** What is wrong, and in which views. */
type Findings = Map<string, string[]>;

/** Looks at a scene in both widths and both schemes, without loading it anew. */
async function inspect(page: Page, scene: Scene, language: Language, found: Findings): Promise<void> {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.emulateMedia({ colorScheme: 'light' });
  await show(page, scene);
  // Nothing lies half under the header because of where the focus was.
  await page.evaluate(() => window.scrollTo(0, 0));
  for (const { width, scheme } of views) {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme: scheme });
    await page.locator(`html[data-mantine-color-scheme=${scheme}]`).waitFor({ state: 'attached' });
    for (const flaw of [...await findFlaws(page, language), ...await findBarriers(page, scheme)]) {
      const line = `${scene.name}: ${flaw}`;
      found.set(line, [...(found.get(line) ?? []), `${language} ${width} ${scheme}`]);
    }
  }
}

async function inspectAll(language: Language): Promise<string[]> {
  const windows = new Map<Reader, Page>();
  const found: Findings = new Map();
  for (const scene of scenes) {
    let page = windows.get(scene.as);
    if (!page) {
      page = await openReader(stage, readers[scene.as], language);
      await bringAxe(page);
      windows.set(scene.as, page);
    }
    await inspect(page, scene, language, found);
  }
  return [...found].map(([line, where]) => `${line} [${where.join(', ')}]`);
}

stage.journey('has no barrier that axe can find, on any page', async () => {
  const found = await Promise.all(languages.map(inspectAll));
  expect(found.flat()).toEqual([]);
}, 600_000);
