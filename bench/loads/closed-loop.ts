/** As many at work as given, each beginning the next when the last is done. */

export interface LoopResult {
  readonly done: number;
  readonly seconds: number;
  /** Milliseconds, one for each that was done. */
  readonly latencies: number[];
  /** Microseconds of this process for each. */
  readonly load: number;
}

/** Ends when `work` answers false, or when the time is over. */
export async function closedLoop(workers: number, work: (worker: number) => Promise<boolean>, seconds = Number.POSITIVE_INFINITY): Promise<LoopResult> {
  const latencies: number[] = [];
  const [began, cpu] = [performance.now(), process.cpuUsage()];
  const deadline = began + seconds * 1000;
  const loop = async (worker: number): Promise<void> => {
    for (let at = performance.now(); at < deadline;) {
      if (!(await work(worker))) return;
      const now = performance.now();
      latencies.push(now - at);
      at = now;
    }
  };
  await Promise.all(Array.from({ length: workers }, (_, worker) => loop(worker)));
  const { user, system } = process.cpuUsage(cpu);
  return { done: latencies.length, seconds: (performance.now() - began) / 1000, latencies, load: (user + system) / latencies.length };
}
