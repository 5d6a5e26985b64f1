/** A server as its own process, to be killed or to be one of several on one database. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Environment } from '../src/config.js';
import { testAuth } from './auth-settings.js';
import { freePort } from './free-port.js';

const main = fileURLToPath(new URL('../src/main.ts', import.meta.url));

export interface ServerProcess {
  readonly url: string;
  readonly child: ChildProcess;
  /** What it has printed so far. */
  readonly output: () => string;
  /** Ends it in order and gives its exit code. */
  stop(): Promise<number | null>;
  kill(): Promise<void>;
}

/** Resolves once it listens; rejects with what it printed when it ends before. */
export async function startServerProcess(databaseUrl: string, environment: Environment = {}): Promise<ServerProcess> {
  const port = await freePort();
  const child = spawn(process.execPath, ['--import', '@swc-node/register/esm-register', main], {
    env: {
      ...process.env, DATABASE_URL: databaseUrl, PORT: String(port), LOG_LEVEL: 'warn', DEMO: 'off',
      SESSION_SECRET: testAuth.sessionSecret, PERSON_SECRET: testAuth.personSecret, ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const ready = Promise.withResolvers<void>();
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      if (output.includes('Oasis is ready')) ready.resolve();
    });
  }
  child.once('exit', code => ready.reject(new Error(`The server ended with ${code}: ${output}`)));
  await ready.promise;
  const end = async (signal: NodeJS.Signals): Promise<number | null> => {
    if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
    const gone = once(child, 'exit');
    child.kill(signal);
    return ((await gone) as [number | null])[0];
  };
  return {
    url: `http://127.0.0.1:${port}`,
    child,
    output: () => output,
    stop: () => end('SIGTERM'),
    async kill() {
      await end('SIGKILL');
    },
  };
}
