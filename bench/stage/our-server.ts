import { Child } from './child.js';
import { freePort } from './ports.js';
import { secrets } from './world.js';

/** Our real server on the database, with default settings but for those that a load from one address needs. */
export async function startOurs(databaseUrl: string, env: NodeJS.ProcessEnv = {}): Promise<Child> {
  return Child.ours(await freePort(), {
    // Production, but for the log: at `warn` it says nothing of single requests.
    NODE_ENV: 'production', LOG_LEVEL: 'warn', DEMO: 'off', DATABASE_URL: databaseUrl, REDIS_URL: '',
    LIVE_SOCKETS_PER_ADDRESS: '100000', ...secrets, ...env,
  });
}
