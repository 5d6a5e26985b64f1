/** Runs the small app of a checkout as its user and talks to it. */
import { spawn, type ChildProcess } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import type { Checkout } from './checkout.js';

export interface RunningApp {
  readonly pid: number;
  /** The next line, or the first one already said, that begins with one of the words. Throws when the app ends before. */
  line(...words: string[]): Promise<string>;
  /** One at a time. Throws when the database refuses. */
  query(sql: string): Promise<Record<string, unknown>[]>;
  kill(signal: NodeJS.Signals): void;
  /** As Ctrl-C does: to every process of the terminal's group. */
  interruptGroup(): void;
  /** Exit code, or null after a signal. */
  readonly ended: Promise<number | null>;
}

const started = new Set<ChildProcess>();

export function runApp(checkout: Checkout, dataDir: string, mode = 'start'): RunningApp {
  const { uid, gid } = checkout.user;
  const child = spawn(checkout.node, [checkout.app, dataDir, mode], {
    cwd: '/',
    detached: true,
    stdio: ['pipe', 'pipe', 'inherit'],
    ...(process.getuid?.() === 0 && { uid, gid }),
  });
  started.add(child);
  const said: string[] = [];
  const changes = new EventEmitter().setMaxListeners(0);
  createInterface(child.stdout).on('line', line => {
    said.push(line);
    changes.emit('change');
  });
  const ended = new Promise<number | null>(resolve => child.once('close', code => {
    started.delete(child);
    resolve(code);
    changes.emit('change');
  }));
  const line: RunningApp['line'] = async (...words) => {
    for (;;) {
      const index = said.findIndex(each => words.includes(each.split(' ', 1)[0]!));
      if (index >= 0) return said.splice(index, 1)[0]!;
      if (!started.has(child)) throw new Error(`The app ended without saying ${words.join(' or ')}, but: ${said.join(' | ')}`);
      await once(changes, 'change');
    }
  };
  return {
    pid: child.pid!,
    ended,
    line,
    async query(sql) {
      child.stdin.write(`${sql.replaceAll('\n', ' ')}\n`);
      const answer = await line('rows', 'error');
      if (answer.startsWith('error')) throw new Error(answer);
      return JSON.parse(answer.slice('rows '.length)) as Record<string, unknown>[];
    },
    kill(signal) {
      child.kill(signal);
    },
    interruptGroup() {
      process.kill(-child.pid!, 'SIGINT');
    },
  };
}

/** Kills the apps of a test and waits for their servers to be gone from below `folder`. */
export async function killApps(folder: string): Promise<void> {
  for (const child of started) child.kill('SIGKILL');
  await eventually('no server is left', () => processesWith(folder).length === 0);
}

/** Waits until the check answers true; throws after ten seconds. */
export async function eventually(what: string, check: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 10_000;
  while (!(await check())) {
    if (Date.now() > deadline) throw new Error(`Not within ten seconds: ${what}.`);
    await delay(20);
  }
}

/** Processes whose title has the text: all of a server's have its cluster name. */
export function processesWith(text: string): number[] {
  return readdirSync('/proc').filter(name => /^\d+$/.test(name)).map(Number).filter(pid => {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(text);
    } catch {
      return false; // It ended while we looked.
    }
  });
}
