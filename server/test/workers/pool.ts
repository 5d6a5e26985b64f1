/** Starts workers, processes of their own on the test's database, and asks them. */
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Answer, Command, Request } from './protocol.js';

const script = fileURLToPath(new URL('./worker.ts', import.meta.url));

export class Worker {
  readonly #waiting = new Map<number, (answer: Answer) => void>();
  #lastId = 0;

  private constructor(readonly process: ChildProcess) {
    process.on('message', (answer: Answer) => {
      this.#waiting.get(answer.id)?.(answer);
      this.#waiting.delete(answer.id);
    });
  }

  static async start(databaseUrl: string): Promise<Worker> {
    const child = fork(script, [databaseUrl], { execArgv: ['--import', '@swc-node/register/esm-register'], stdio: 'inherit' });
    const worker = new Worker(child);
    await new Promise<Answer>(resolve => worker.#waiting.set(0, resolve));
    return worker;
  }

  ask(now: Date, command: Command): Promise<Answer> {
    const id = ++this.#lastId;
    const answer = new Promise<Answer>(resolve => this.#waiting.set(id, resolve));
    this.process.send({ id, now: now.toISOString(), command } satisfies Request);
    return answer;
  }

  async stop(): Promise<void> {
    if (this.process.exitCode !== null || this.process.signalCode !== null) return;
    this.process.disconnect();
    await once(this.process, 'exit');
  }
}
