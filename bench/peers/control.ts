/** The measured side of the control channel: what the bench asks over IPC, answered inside the measured process. */

export interface Question {
  readonly id: number;
  readonly what: string;
  readonly argument?: unknown;
}

export interface Answer {
  readonly id: number;
  readonly value?: unknown;
  readonly error?: string;
}

export type Handlers = Readonly<Record<string, (argument: never) => unknown>>;

const collectGarbage = (): void => (globalThis as { gc?: () => void }).gc?.();

const usual: Handlers = {
  ready: () => true,
  cpu() {
    const { user, system } = process.cpuUsage();
    return user + system;
  },
  async memory() {
    // Twice, with a turn in between: what finalizers let go of is counted as well.
    collectGarbage();
    await new Promise(resolve => setTimeout(resolve, 50));
    collectGarbage();
    const { rss, heapUsed, external } = process.memoryUsage();
    return { rss, heap: heapUsed, external };
  },
};

/** Answers from now on. The process ends with the one that started it. */
export function answerQuestions(own: Handlers): void {
  const handlers: Handlers = { ...usual, ...own };
  process.on('message', (question: Question) => {
    const { id, what, argument } = question;
    void Promise.resolve()
      .then(() => {
        const handler = handlers[what];
        if (!handler) throw new Error(`There is no answer to ${what}.`);
        return handler(argument as never);
      })
      .then(value => ({ id, value }), (error: unknown) => ({ id, error: String(error) }))
      .then(answer => process.send?.(answer satisfies Answer));
  });
  process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
}

/** The port that the bench has given. */
export const givenPort = (): number => Number(process.env['BENCH_PORT']);
