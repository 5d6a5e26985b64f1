import { Tick, type Flushable } from './tick.js';

/** Keeps the process busy for so many milliseconds in each flush, and notes when each began. */
class Job implements Flushable {
  readonly flushes: number[] = [];
  #flushed: (() => void) | undefined;

  constructor(public cost: number) {}

  flush(): void {
    const began = performance.now();
    this.flushes.push(began);
    while (performance.now() - began < this.cost);
    this.#flushed?.();
  }

  /** One flush by the tick, and what is known after it. */
  async by(tick: Tick): Promise<number> {
    const flushed = new Promise<void>(resolve => (this.#flushed = resolve));
    tick.add(this);
    await flushed;
    await new Promise(resolve => setImmediate(() => setImmediate(resolve)));
    return tick.interval;
  }
}

const fail = (error: unknown): void => {
  throw error;
};
const gaps = ({ flushes }: Job): number[] => flushes.slice(1).map((began, index) => began - flushes[index]!);

it('is short while flushing costs little, and four times the cost of the last flush otherwise', async () => {
  const tick = new Tick(20, 250, fail);
  const job = new Job(0);
  expect(tick.interval).toBe(20);
  // Whatever else this machine does may make a single flush dear.
  while ((await job.by(tick)) !== 20);
  job.cost = 30;
  // The cost is measured from the outside, and may come out a little short of 30.
  expect(await job.by(tick)).toBeGreaterThanOrEqual(110);
  job.cost = 0;
  while ((await job.by(tick)) !== 20);
  tick.stop();
});

it('never grows beyond its bound, and keeps the interval that it has found', async () => {
  const tick = new Tick(10, 100, fail);
  const job = new Job(40);
  for (let flush = 0; flush < 4; flush++) expect(await job.by(tick)).toBe(100);
  // The timer's clock and this one may differ by a millisecond each time.
  expect(Math.min(...gaps(job))).toBeGreaterThanOrEqual(98);
  tick.stop();
});

it('counts work in promises that follow on a flush, and lateness that others have caused', async () => {
  const tick = new Tick(10, 1000, fail);
  const later = new Job(50);
  let done!: () => void;
  const ran = new Promise<void>(resolve => (done = resolve));
  tick.add({ flush: () => void Promise.resolve().then(() => Promise.resolve()).then(() => later.flush()).then(done) });
  await ran;
  await new Promise(resolve => setImmediate(() => setImmediate(resolve)));
  expect(tick.interval).toBeGreaterThanOrEqual(200);

  const late = new Job(0);
  while ((await late.by(tick)) > 50);
  const flushed = late.by(tick);
  new Job(100).flush();
  expect(await flushed).toBeGreaterThanOrEqual(200);
  tick.stop();
});

it('takes what is added while it flushes to the next, and goes on after a job that throws', async () => {
  const errors: unknown[] = [];
  const tick = new Tick(5, 5, error => errors.push(error));
  const job = new Job(0);
  let again = 2;
  const adding: Flushable = {
    flush() {
      if (again-- > 0) tick.add(adding);
      throw new Error('a bad job');
    },
  };
  tick.add(adding);
  await job.by(tick);
  await job.by(tick);
  await job.by(tick);
  expect(errors).toHaveLength(3);
  expect(job.flushes).toHaveLength(3);
  tick.stop();
});
