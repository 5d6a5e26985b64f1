/**
 * Takes the README's pictures from a running product with its demonstration: `npm start` in one terminal,
 * `npm run pictures` in another. Give its address if it is not http://localhost:4000.
 */
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { demoPassword } from '../server/src/demo/accounts.js';
import { launchBrowser } from '../server/test/browser.js';

const address = process.argv[2] ?? 'http://localhost:4000';
const folder = fileURLToPath(new URL('../docs/pictures/', import.meta.url));

interface Picture {
  readonly name: string;
  readonly path: string;
  readonly width?: number;
  readonly height?: number;
  readonly dark?: boolean;
  readonly english?: boolean;
  /** E-mail address of the demonstration's account to sign in with. */
  readonly as?: string;
}

const pictures: readonly Picture[] = [
  { name: 'home', path: '/', height: 1150 },
  { name: 'proposal', path: '/proposals/13' },
  { name: 'reply', path: '/proposals/1' },
  { name: 'queue', path: '/desk/transport', as: 'transport@oasis.example' },
  { name: 'write', path: `/propose?sentence=${encodeURIComponent('한강공원 밤길 조명을 더 낮게 달아 주세요')}`, as: 'citizen1@oasis.example' },
  { name: 'home-phone', path: '/', width: 360, height: 780 },
  { name: 'proposal-phone', path: '/proposals/14', width: 360, height: 780, english: true },
  { name: 'proposal-dark', path: '/proposals/8', dark: true },
];

async function take(browser: Browser, { name, path, width = 1280, height = 900, dark = false, english = false, as }: Picture): Promise<void> {
  const context = await browser.newContext({
    viewport: { width, height }, colorScheme: dark ? 'dark' : 'light', locale: english ? 'en-GB' : 'ko-KR', baseURL: address,
  });
  const page = await context.newPage();
  if (as) {
    await page.goto('/sign-in');
    await page.getByLabel(/이메일|E-mail/i).fill(as);
    await page.getByLabel(/비밀번호|Password/i).first().fill(demoPassword);
    await page.getByRole('main').getByRole('button', { name: /들어오기|들어가기|Sign in/i }).click();
    await page.waitForURL(url => !url.pathname.startsWith('/sign-in'));
  }
  await page.goto(path);
  if (english) await page.getByRole('button', { name: /English|EN/ }).first().click();
  await page.waitForLoadState('networkidle');
  // What is looked for while one types comes a moment later.
  await page.waitForTimeout(1_500);
  await page.screenshot({ path: `${folder}${name}.png`, animations: 'disabled' });
  await context.close();
  console.log(`docs/pictures/${name}.png`);
}

await mkdir(folder, { recursive: true });
const browser = await launchBrowser();
try {
  for (const picture of pictures) await take(browser, picture);
} finally {
  await browser.close();
}
