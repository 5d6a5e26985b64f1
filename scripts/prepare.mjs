/**
 * Before every `npm start`, `npm test`, `npm run dev` and `npm run oasis`: installs what the lockfile says if it is not
 * there, and with `--build` builds what has changed. Runs on whatever Node there is; all it says goes to stderr, since
 * the output belongs to the command itself. `--quiet` says nothing unless something fails.
 */
import { buildChanged } from './prepare/build.mjs';
import { installMissing } from './prepare/install.mjs';
import { refuseOldNode, refuseOldRuntime } from './prepare/node-version.mjs';

const say = process.argv.includes('--quiet') ? () => undefined : line => console.error(line);

try {
  refuseOldNode();
  installMissing(say);
  refuseOldRuntime();
  if (process.argv.includes('--build')) await buildChanged(say);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
