/** A program under measurement: a process of its own on the server's core, asked over IPC for what it costs. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Answer, Question } from '../peers/control.js';
import { atEnd } from './cleanup.js';
import { onServerCore } from './cores.js';

const node = ['--expose-gc', '--import', '@swc-node/register/esm-register'];
const observer = fileURLToPath(new URL('../peers/ours.ts', import.meta.url));
const main = fileURLToPath(new URL('../../server/src/main.ts', import.meta.url));

/** Milliseconds that a program has to end when asked; then it is killed. */
const patience = 10_000;

export interface Memory {
  readonly rss: number;
  readonly heap: number;
  readonly external: number;
}

export class Child {
  readonly port: number;
  readonly #process: ChildProcess;
  readonly #waiting = new Map<number, (answer: Answer) => void>();
  #lastId = 0;
  #output = '';
  readonly stop: () => Promise<void>;

  private constructor(readonly name: string, port: number, program: string, args: readonly string[], env: NodeJS.ProcessEnv) {
    this.port = port;
    const [command, all] = onServerCore(program, args);
    this.#process = spawn(command, all, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
    this.stop = atEnd(() => this.#end());
    for (const stream of [this.#process.stdout!, this.#process.stderr!]) {
      stream.on('data', (chunk: Buffer) => (this.#output = (this.#output + chunk.toString()).slice(-4000)));
    }
    this.#process.on('message', message => {
      const answer = message as Answer;
      this.#waiting.get(answer.id)?.(answer);
      this.#waiting.delete(answer.id);
    });
    this.#process.once('exit', () => {
      for (const [id, answer] of this.#waiting) answer({ id, error: `${this.name} has ended: ${this.#output}` });
      this.#waiting.clear();
    });
  }

  /** One of the programs in peers/. Resolves when it has answered for the first time. */
  static async peer(name: string, file: string, port: number, env: NodeJS.ProcessEnv = {}): Promise<Child> {
    const path = fileURLToPath(new URL(`../peers/${file}.ts`, import.meta.url));
    return Child.#ready(new Child(name, port, process.execPath, [...node, path], { ...env, BENCH_PORT: String(port) }));
  }

  /** Our own server, as it is; what observes it is loaded beside it. */
  static async ours(port: number, env: NodeJS.ProcessEnv): Promise<Child> {
    return Child.#ready(new Child('ours', port, process.execPath, [...node, '--import', observer, main], { ...env, PORT: String(port) }));
  }

  /** Not a Node program, but one that answers as they do. */
  static async program(name: string, path: string, port: number): Promise<Child> {
    return Child.#ready(new Child(name, port, path, [], { BENCH_PORT: String(port) }));
  }

  static async #ready(child: Child): Promise<Child> {
    await child.ask('ready');
    return child;
  }

  async ask<T = unknown>(what: string, argument?: unknown): Promise<T> {
    const id = ++this.#lastId;
    const answer = await new Promise<Answer>(resolve => {
      if (this.#process.exitCode !== null || !this.#process.connected) {
        resolve({ id, error: `${this.name} has ended: ${this.#output}` });
        return;
      }
      this.#waiting.set(id, resolve);
      this.#process.send({ id, what, argument } satisfies Question);
    });
    if (answer.error !== undefined) throw new Error(`${this.name}, ${what}: ${answer.error}`);
    return answer.value as T;
  }

  /** Microseconds of processor time since its start. */
  cpu(): Promise<number> {
    return this.ask<number>('cpu');
  }

  /** Bytes, after its garbage was collected. */
  memory(): Promise<Memory> {
    return this.ask<Memory>('memory');
  }

  async #end(): Promise<void> {
    const child = this.#process;
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill('SIGTERM');
    const late = setTimeout(() => child.kill('SIGKILL'), patience);
    await gone;
    clearTimeout(late);
  }
}
