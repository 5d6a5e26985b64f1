import { setTimeout as delay } from 'node:timers/promises';

/** Whether the condition came true in time. */
export async function until(condition: () => boolean, patience = 20_000): Promise<boolean> {
  const deadline = performance.now() + patience;
  while (!condition() && performance.now() < deadline) await delay(20);
  return condition();
}
