/** Keeps one server running: when it ends by itself, by a crash or somebody's `kill -9`, it is started again. */
import { setTimeout as delay } from 'node:timers/promises';
import type { EmbeddedPostgresOptions } from './embedded.js';
import type { RunningServer } from './server.js';

/** `launch` must be good for a folder with leftovers. Connections that were open are broken; new ones work again. */
export async function keepRunning(
  log: EmbeddedPostgresOptions['log'],
  onLost: EmbeddedPostgresOptions['onLost'],
  launch: () => Promise<RunningServer>,
): Promise<{ stop(): Promise<void> }> {
  let current = launch();
  let stopping = false;

  const watch = async (): Promise<void> => {
    for (let launchedAt = Date.now(); ; launchedAt = Date.now()) {
      const how = await (await current).ended;
      if (stopping) return;
      log.warn(`The embedded PostgreSQL ended ${how}; starting it again.`);
      // A server that can't live does not keep the machine busy with its deaths.
      if (Date.now() - launchedAt < 1_000) await delay(1_000);
      current = launch();
    }
  };

  await current;
  watch().catch((error: unknown) => onLost?.(error as Error));
  return {
    async stop() {
      stopping = true;
      await current.then(server => server.stop(), () => undefined);
    },
  };
}
