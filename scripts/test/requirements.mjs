/** What this machine lacks for the suites of each Jest project, and how to get it. */
import { spawnSync } from 'node:child_process';

const works = (command, ...args) => spawnSync(command, args, { stdio: 'ignore' }).status === 0;

const requirements = {
  redis: [
    () => works('redis-server', '--version'),
    'need Redis. To run them: apt-get install redis-server (7 or newer).',
  ],
  browser: [
    () => works(process.execPath, '--import', '@swc-node/register/esm-register', 'server/test/setup/browser-server.ts'),
    'need a Chromium that runs here. To run them: apt-get install chromium.',
  ],
};

/** From project to the words on it. */
export const findMissing = async () =>
  new Map(Object.entries(requirements).filter(([, [isThere]]) => !isThere()).map(([project, [, how]]) => [project, how]));
