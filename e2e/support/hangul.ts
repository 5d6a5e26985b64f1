/** Finds Korean where somebody reads English. */
import type { Page } from 'playwright-core';

/** Attributes that are shown or read out. */
const spoken = ['aria-label', 'title', 'placeholder', 'alt', 'aria-description'];

/**
 * Every text with Hangul that does not say that it is Korean (`lang="ko"` on it or around it): what citizens wrote and
 * the names they chose are marked, everything else has to be English. A label can't be marked in part: it may quote
 * what stands marked on the page, and the reader's own name.
 */
export const findUnmarkedHangul = (page: Page, ownName: string): Promise<string[]> => page.evaluate(([attributes, own]) => {
  const hangul = /[\u1100-\u11ff\u3130-\u318f\uac00-\ud7a3]/;
  const isKorean = (element: Element): boolean => element.closest('[lang]')?.getAttribute('lang') === 'ko';
  const found: string[] = [];
  const note = (text: string, element: Element): void => {
    if (!hangul.test(text) || isKorean(element)) return;
    found.push(`${text.trim().slice(0, 60)} in <${element.localName} class="${element.className}">`);
  };
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const parent = text.parentElement!;
    // What the reader is typing themselves is in any language.
    if (!parent.closest('script, style, noscript, textarea')) note((text as Text).data, parent);
  }
  const marked = [...document.querySelectorAll('[lang=ko]')].map(element => element.textContent);
  const quotable = [own, ...marked].filter(text => text !== '');
  for (const element of document.querySelectorAll('body *')) {
    for (const attribute of attributes) {
      const text = element.getAttribute(attribute);
      if (text) note(quotable.reduce((rest, quote) => rest.replace(quote, ''), text), element);
    }
  }
  return found;
}, [spoken, ownName] as const);
