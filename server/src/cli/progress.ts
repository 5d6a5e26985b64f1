/** Tells how far a long piece of work is: on a terminal one line that changes, elsewhere a line now and then. */

export interface ProgressOutput {
  write(text: string): unknown;
  readonly isTTY?: boolean;
}

/** Milliseconds between two words about the same work. */
const pause = { terminal: 200, elsewhere: 10_000 } as const;

export class Progress {
  constructor(private readonly output: ProgressOutput) {}

  /** Does the work, which calls `advance` with what it has got done, and says at the end how long it took. */
  async during<T>(what: string, total: number | null, work: (advance: (done: number) => void) => Promise<T>): Promise<T> {
    const began = performance.now();
    const seconds = (): number => (performance.now() - began) / 1000;
    const ofTotal = total === null ? '' : ` of ${total.toLocaleString('en')}`;
    let done = 0;
    let said = began;
    const advance = (more: number): void => {
      done += more;
      if (performance.now() - said < (this.output.isTTY ? pause.terminal : pause.elsewhere)) return;
      said = performance.now();
      this.#say(`${what}: ${done.toLocaleString('en')}${ofTotal}`, false);
    };
    const result = await work(advance);
    const time = seconds();
    const rate = done > 1 ? `, ${Math.round(done / Math.max(time, 0.001)).toLocaleString('en')}/s` : '';
    this.#say(`${what}: ${(done || total || 0).toLocaleString('en')} in ${time.toFixed(1)} s${rate}`, true);
    return result;
  }

  #say(line: string, last: boolean): void {
    this.output.write(this.output.isTTY ? `\r\u001b[K${line}${last ? '\n' : ''}` : `${line}\n`);
  }
}

/** Says nothing. */
export const silentProgress = new Progress({ write: () => undefined });
