/** Going through a page by the keyboard, and seeing where one is. */
import type { Page } from 'playwright-core';

export interface Stop {
  /** What has the focus: its label or its text. */
  readonly name: string;
  readonly tag: string;
  /** Why a reader can't see that the focus is here; empty when they can. */
  readonly unseen: string;
}

/** What has the focus now; null when nothing has. */
export const focused = (page: Page): Promise<Stop | null> => page.evaluate(() => {
  const stop = document.activeElement as HTMLElement | null;
  if (!stop || stop === document.body) return null;
  // A control may show its ring on what draws it: a radio on the text beside it, a field on its frame.
  const look = (element: Element): string => [element, element.nextElementSibling, element.parentElement].map(each => {
    if (!each) return '';
    const { outlineStyle, outlineWidth, outlineColor, boxShadow } = getComputedStyle(each);
    return outlineStyle === 'none' ? boxShadow : `${outlineWidth} ${outlineColor} ${boxShadow}`;
  }).join();
  const now = look(stop);
  stop.blur();
  const ringed = look(stop) !== now;
  stop.focus({ preventScroll: true, focusVisible: true });

  const { left, right, top, bottom, width, height } = stop.getBoundingClientRect();
  const { innerWidth, innerHeight } = window;
  const inView = bottom > 0 && top < innerHeight && right > 0 && left < innerWidth && width > 0 && height > 0;
  const [x, y] = [Math.max(0, left) + Math.min(width / 2, 20), Math.min(top + height / 2, innerHeight - 4)];
  const above = document.elementFromPoint(x, y);
  const covered = above !== null && !above.contains(stop) && !stop.parentElement?.contains(above);
  const labels = stop instanceof HTMLInputElement || stop instanceof HTMLTextAreaElement ? [...(stop.labels ?? [])] : [];
  const why = [!ringed && 'no ring', !inView && 'out of view', covered && `under ${above.outerHTML.slice(0, 60)}`];
  return {
    name: (stop.getAttribute('aria-label') ?? labels[0]?.textContent ?? stop.textContent).trim(),
    tag: stop.localName,
    unseen: why.filter(Boolean).join(', '),
  };
});

/** Presses Tab until the focus has gone around the page. Returns every stop on the way. */
export async function tabThrough(page: Page, atMost = 150): Promise<Stop[]> {
  const stops: Stop[] = [];
  for (let count = 0; count < atMost; count += 1) {
    await page.keyboard.press('Tab');
    const stop = await focused(page);
    if (!stop) return stops;
    stops.push(stop);
  }
  throw new Error(`After ${atMost} stops there is no end: ${JSON.stringify(stops.slice(-3))}`);
}
