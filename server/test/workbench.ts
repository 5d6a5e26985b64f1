/** What commands work with, on a database of the test's own that has the city in it. */
import type { Workbench } from '../src/cli/workbench.js';
import { ensureCity } from '../src/features/department/city.js';
import { createServices } from '../src/services.js';
import { testAuth } from './auth-settings.js';
import { startServices, type TestServices } from './services.js';

export async function startWorkbench(now?: Date): Promise<TestServices & Workbench> {
  const test = await startServices(now);
  await ensureCity(test.orm);
  return {
    ...test,
    servicesAt: clock => createServices({
      orm: test.orm, clock, auth: testAuth, relay: { poke: () => undefined }, votes: { batchSize: 500, queueSize: 10_000 },
    }),
  };
}
