/** What must hold of any page for people who see, hear or move differently. Each finding is one line. */
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import type { Language } from './readers.js';

declare global {
  interface Window { axe: typeof axe }
}

/** WCAG 2.2 A and AA with everything before it, and what axe's makers hold to be good practice. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Brings axe into every document of a window from now on, ahead of the page and past its content security policy. */
export async function bringAxe(page: Page): Promise<void> {
  await page.addInitScript({ content: axe.source });
}

/** Another scheme changes colours alone: dark is asked about those, light about everything. */
const colours = ['color-contrast', 'link-in-text-block'];

/** The rule, the element and what is wrong with it. */
export const findBarriers = (page: Page, scheme: 'light' | 'dark'): Promise<string[]> => page.evaluate(async runOnly => {
  const { violations } = await window.axe.run(document, { runOnly, resultTypes: ['violations'] });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target, any, all }) => {
    const why = [...any, ...all].map(check => check.message);
    return `${id}: ${target.join(' ')} ${why.join(' ')}`;
  }));
}, scheme === 'dark' ? colours : tags);

/** One h1, the right language, a title of its own, nothing that makes the page scroll sideways or floats beside it. */
export const findFlaws = (page: Page, language: Language): Promise<string[]> => page.evaluate(expected => {
  const flaws: string[] = [];
  const headings = document.querySelectorAll('h1').length;
  if (headings !== 1) flaws.push(`It has ${headings} h1.`);
  const { lang } = document.documentElement;
  if (lang !== expected) flaws.push(`Its language is said to be ${lang}.`);
  if (!/.+ · (오아시스|Oasis)$/.test(document.title)) flaws.push(`Its title is ${document.title}.`);
  const { scrollWidth } = document.scrollingElement!;
  if (scrollWidth > window.innerWidth) {
    const wide = [...document.querySelectorAll('body *')]
      .filter(element => element.getBoundingClientRect().right > window.innerWidth + 1)
      .map(element => element.outerHTML.slice(0, 120));
    flaws.push(`It scrolls sideways, ${scrollWidth} of ${window.innerWidth} px: ${wide.slice(0, 3).join(' ')}`);
  }
  for (const floating of document.querySelectorAll('dialog[open], [role=dialog], [role=menu]')) {
    const { left, right } = floating.getBoundingClientRect();
    if (left < 0 || right > window.innerWidth) flaws.push(`A ${floating.role ?? 'dialog'} lies from ${left} to ${right} px.`);
  }
  return flaws;
}, language);
