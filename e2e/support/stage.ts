/**
 * The whole product on a database of its own, and one browser: what a file of journeys plays on. Each person looks
 * through a window with cookies and storage of its own, and no window may complain (complaints.ts).
 */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { Environment } from '../../server/src/config.js';
import { startTestApp, type TestApp } from '../../server/test/app.js';
import { launchBrowser } from '../../server/test/browser.js';
import { freePort } from '../../server/test/free-port.js';
import { listenToComplaints } from './complaints.js';
import type { Person } from './people.js';

export interface WindowOptions extends BrowserContextOptions {
  /** Whose window it is; a visitor's when it is left out. */
  readonly as?: Person | undefined;
  /** What is already in the window's local storage. */
  readonly stored?: Readonly<Record<string, string>>;
  /** Complaints that the journey itself brings about, e.g. by cutting the line. */
  readonly tolerates?: RegExp;
  /** Where the window reaches the product; by default the server itself. */
  readonly origin?: string;
}

export interface Stage {
  readonly app: TestApp;
  readonly browser: Browser;
  /** Opens a window at a path. Every window is closed at the end of its journey. */
  open(path: string, options?: WindowOptions): Promise<Page>;
  /** A test. When it fails, its message names a picture of every window. */
  journey(name: string, play: () => Promise<void>, patience?: number): void;
}

/** To be called once, at the top of a file. */
export function setStage(environment: Environment = {}): Stage {
  let app: TestApp;
  let browser: Browser;
  let windows: Page[] = [];
  let complaints: string[] = [];

  beforeAll(async () => {
    const port = await freePort();
    [app, browser] = await Promise.all([startTestApp({ PORT: String(port), ...environment }), launchBrowser()]);
    const response = await fetch(app.url);
    if (!response.ok) throw new Error('There is no client to look at: npm run build:client.');
  }, 90_000);
  afterAll(async () => {
    await browser.close();
    await app.close();
  });

  const open = async (path: string, options: WindowOptions = {}): Promise<Page> => {
    const { as, stored, tolerates, origin = app.url, ...rest } = options;
    const context = await browser.newContext({
      locale: 'ko-KR', viewport: { width: 1280, height: 800 }, baseURL: origin, ...rest,
      ...(stored && { storageState: { cookies: [], origins: [{ origin, localStorage: entriesOf(stored) }] } }),
    });
    context.setDefaultTimeout(15_000);
    listenToComplaints(context, origin, complaint => {
      if (!tolerates?.test(complaint)) complaints.push(complaint);
    });
    if (as) {
      const name = app.services.tokens.cookieName;
      await context.addCookies([{ name, value: encodeURIComponent(as.token), url: origin, httpOnly: true, sameSite: 'Lax' }]);
    }
    const page = await context.newPage();
    windows.push(page);
    await page.goto(path);
    return page;
  };

  return {
    get app() { return app; },
    get browser() { return browser; },
    open,
    journey: (name, play, patience = 60_000) => it(name, async () => {
      windows = [];
      complaints = [];
      try {
        await play();
        expect(complaints).toEqual([]);
      } catch (error) {
        throw await withPictures(error, windows, complaints);
      } finally {
        await Promise.all(windows.map(page => page.context().close()));
      }
    }, patience),
  };
}

const entriesOf = (stored: Readonly<Record<string, string>>): { name: string; value: string }[] =>
  Object.entries(stored).map(([name, value]) => ({ name, value }));

/** Jest prints the stack of an error, which begins with its message. */
async function withPictures(error: unknown, windows: readonly Page[], complaints: readonly string[]): Promise<unknown> {
  if (!(error instanceof Error)) return error;
  const said = complaints.length > 0 ? `\n\nThe browser says:\n${complaints.join('\n')}` : '';
  const message = `${error.message}\n\n${await picturesOf(windows)}${said}`;
  error.stack = error.stack?.replace(error.message, () => message);
  error.message = message;
  return error;
}

/** Kept outside the checkout; the message of the failure says where. */
async function picturesOf(windows: readonly Page[]): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'oasis-e2e-'));
  const lines = windows.map(async (page, index) => {
    const path = join(folder, `window-${index + 1}.png`);
    const taken = await page.screenshot({ path, timeout: 5_000 }).then(() => path, () => 'no picture');
    return `Window ${index + 1}, ${page.url()}: ${taken}`;
  });
  return (await Promise.all(lines)).join('\n');
}
