/** When things happen in windows, in milliseconds of the clock that all windows of a machine share. */
import type { Page } from 'playwright-core';

/** The instant at which an element that matches has this text, to the frame. Ask before what brings it about. */
export const momentOf = (page: Page, selector: string, text: string): Promise<number> =>
  page.evaluate(([wanted, expected]) => new Promise<number>(resolve => {
    const look = (): void => {
      const shown = [...document.querySelectorAll(wanted!)].some(element => element.textContent === expected);
      if (!shown) return;
      observer.disconnect();
      resolve(performance.timeOrigin + performance.now());
    };
    const observer = new MutationObserver(look);
    observer.observe(document.body, { subtree: true, childList: true, characterData: true });
    look();
  }), [selector, text]);

/** The instant at which a window has received the whole answer to its next mutation. */
export async function nextReceipt(page: Page): Promise<number> {
  const response = await page.waitForResponse(each =>
    each.request().method() === 'POST' && each.url().endsWith('/graphql'));
  await response.finished();
  const { startTime, responseEnd } = response.request().timing();
  return startTime + responseEnd;
}

/** Tells whether a window has loaded its document anew since. */
export async function watchReloads(page: Page): Promise<() => Promise<boolean>> {
  const begun = await page.evaluate(() => performance.timeOrigin);
  return async () => (await page.evaluate(() => performance.timeOrigin)) !== begun;
}
