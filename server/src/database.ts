/** The database of this process: the one it was told of, or the embedded one. */
import { fileURLToPath } from 'node:url';
import type { Logger } from 'pino';
import { keepSecrets, type Secrets } from './auth/secrets.js';
import type { Config } from './config.js';
import { startEmbeddedPostgres } from './db/embedded/embedded.js';
import { defaultDataDir } from './db/embedded/folder.js';

const checkout = fileURLToPath(new URL('../..', import.meta.url));

export interface Database {
  readonly url: string;
  readonly secrets: Secrets;
  /** The folder of the embedded one; null for one that somebody else runs. */
  readonly dataDir: string | null;
  stop(): Promise<void>;
}

/**
 * @param onLost the embedded server is gone for good
 * @param open how to get at the embedded server: a command joins the one of the app that runs
 */
export async function openDatabase(
  config: Config, log: Logger, onLost: (error: Error) => void, open = startEmbeddedPostgres,
): Promise<Database> {
  const { DATABASE_URL, SESSION_SECRET, PERSON_SECRET } = config;
  if (DATABASE_URL) {
    // config.ts has made sure of both.
    const secrets = { sessionSecret: SESSION_SECRET!, personSecret: PERSON_SECRET! };
    return { url: DATABASE_URL, secrets, dataDir: null, stop: async () => undefined };
  }
  const dataDir = config.DATA_DIR ?? defaultDataDir(checkout);
  const embedded = await open({
    dataDir, onLost, log: { info: line => log.info(line), warn: line => log.warn(line) },
  });
  const kept = keepSecrets(dataDir);
  return {
    url: embedded.url,
    secrets: { sessionSecret: SESSION_SECRET ?? kept.sessionSecret, personSecret: PERSON_SECRET ?? kept.personSecret },
    dataDir,
    stop: () => embedded.stop(),
  };
}
