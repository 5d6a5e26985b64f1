/** Starts what tests need, once for a run of Jest and for all its projects, each in a process that ends with ours. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

// Jest loads set-up and tear-down apart from each other.
const providers = (globalThis[Symbol.for('oasis.testProviders')] ??= new Map());

/** Runs `NAME-server.ts` and puts what it says into the environment of all tests. */
export async function provide(name) {
  if (providers.has(name)) return;
  const program = fileURLToPath(new URL(`./${name}-server.ts`, import.meta.url));
  const child = spawn(process.execPath, ['--import', '@swc-node/register/esm-register', program], {
    stdio: ['pipe', 'pipe', 'inherit'],
    // Ctrl-C ends Jest, and with it their input; they then clean up.
    detached: true,
  });
  providers.set(name, child);
  const [line] = await Promise.race([once(createInterface(child.stdout), 'line'), once(child, 'close')]);
  if (typeof line !== 'string') throw new Error(`The ${name} for tests could not be started; see above.`);
  Object.assign(process.env, JSON.parse(line));
}

export async function stopAll() {
  await Promise.all([...providers.values()].map(async child => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.stdin.end();
    await once(child, 'exit');
  }));
  providers.clear();
}
