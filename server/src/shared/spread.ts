import { setTimeout } from 'node:timers/promises';

const step = 10;

/** Calls `visit` with each item, evenly over so many milliseconds. Resolves after the last. */
export async function spread<T>(items: readonly T[], milliseconds: number, visit: (item: T) => void): Promise<void> {
  const began = performance.now();
  for (let next = 0; ; await setTimeout(step)) {
    const passed = performance.now() - began;
    const due = passed < milliseconds ? Math.ceil((items.length * passed) / milliseconds) : items.length;
    while (next < due) visit(items[next++]!);
    if (next === items.length) return;
  }
}
