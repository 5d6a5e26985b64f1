/** Looks at every page of the product, as each of its readers, and collects what is wrong with it. */
import type { Page } from 'playwright-core';
import { bringAxe, findBarriers, findFlaws } from './audit.js';
import { openReader, type Language, type Reader, type Readers } from './readers.js';
import { show, type Scene } from './scenes.js';
import type { Stage } from './stage.js';

export interface Inspection {
  readonly language: Language;
  readonly schemes: readonly ('light' | 'dark')[];
  /** More to find on each page, while it is wide and light. */
  readonly find?: (page: Page, reader: Reader) => Promise<string[]>;
}

/** Each finding with the views in which it holds. */
export async function inspectAll(stage: Stage, scenes: readonly Scene[], readers: Readers, inspection: Inspection): Promise<string[]> {
  const walks = (Object.keys(readers) as Reader[]).map(async reader => {
    const found = new Map<string, string[]>();
    const page = await openReader(stage, readers[reader], inspection.language);
    await bringAxe(page);
    for (const scene of scenes.filter(({ as }) => as === reader)) await inspect(page, scene, inspection, found);
    return [...found].map(([finding, views]) => `${finding} [${views.join(', ')}]`);
  });
  return (await Promise.all(walks)).flat();
}

/** In both widths and all schemes, without loading the page anew. */
async function inspect(page: Page, scene: Scene, inspection: Inspection, found: Map<string, string[]>): Promise<void> {
  const { language, schemes, find } = inspection;
  const note = (findings: readonly string[], view: string): void => {
    for (const finding of findings) {
      const line = `${scene.name}: ${finding}`;
      found.set(line, [...(found.get(line) ?? []), view]);
    }
  };
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.emulateMedia({ colorScheme: 'light' });
  await show(page, scene);
  // Nothing lies half under the header because of where the focus was.
  await page.evaluate(() => window.scrollTo(0, 0));
  if (find) note(await find(page, scene.as), language);
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 800 });
    for (const scheme of schemes) {
      await page.emulateMedia({ colorScheme: scheme });
      await page.locator(`html[data-mantine-color-scheme=${scheme}]`).waitFor({ state: 'attached' });
      const findings = [...await findFlaws(page, language), ...await findBarriers(page, scheme)];
      note(findings, `${language} ${width} ${scheme}`);
    }
  }
}
