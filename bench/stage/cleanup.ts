/** What was started is stopped, in reverse order, however the run ends. Processes are ended by their id alone. */

type Stop = () => unknown;

const stops: Stop[] = [];
let ending: Promise<void> | undefined;

/** Returns a function that stops it now instead of at the end. */
export function atEnd(stop: Stop): () => Promise<void> {
  let stopped: Promise<unknown> | undefined;
  const once = async (): Promise<void> => {
    await (stopped ??= Promise.resolve().then(stop));
    const place = stops.indexOf(once);
    if (place >= 0) stops.splice(place, 1);
  };
  stops.push(once);
  return once;
}

/** What fails while everything is being stopped fails because of that. */
export const isEnding = (): boolean => ending !== undefined;

export function endAll(): Promise<void> {
  return (ending ??= (async () => {
    for (const stop of [...stops].reverse()) {
      try {
        await stop();
      } catch (error) {
        // The rest must stop all the same.
        console.error(error);
      }
    }
  })());
}

/** Ctrl-C and its like: everything is stopped first. */
export function endOnSignals(): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (ending) return;
      console.error(`\n${signal}: stopping what was started.`);
      void endAll().finally(() => process.exit(130));
    });
  }
}
