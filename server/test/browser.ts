/** A headless Chromium for tests; close it at the end of the file. */
import { chromium, type Browser } from 'playwright-core';
import { findBrowser, type FoundBrowser } from './setup/find-browser.js';

const flags = [
  // Chromium has no sandbox under root, and the only pages it sees are ours.
  '--no-sandbox', '--no-zygote', '--disable-dev-shm-usage', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync',
];

export async function launchBrowser(): Promise<Browser> {
  const given = process.env['TEST_BROWSER'];
  const found = given ? (JSON.parse(given) as FoundBrowser) : await findBrowser();
  if (!found) throw new Error('There is no Chromium that runs here: apt-get install chromium.');
  const { executablePath, environment } = found;
  return chromium.launch({ executablePath, args: flags, env: { ...process.env, ...environment } });
}
