/** Finds, and if need be unpacks, the browser once for a run of tests. Speaks and ends as database-server.ts does. */
import { findBrowser } from './find-browser.js';

const browser = await findBrowser();
if (!browser) {
  console.error('These suites need a Chromium that runs here: apt-get install chromium.');
  process.exit(1);
}
console.log(JSON.stringify({ TEST_BROWSER: JSON.stringify(browser) }));
