/** All parts, each in a process of its own: the database of the next one must not inherit the core of the last one's load. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { say } from '../stage/say.js';

const main = fileURLToPath(new URL('../main.ts', import.meta.url));

const parts: Record<string, readonly string[]> = {
  fanout: ['--sizes', '100,300', '--grow-to', '500', '--rounds', '2', '--warm-up', '5', '--events', '8', '--pace', '60'],
  votes: ['--citizens', '4000', '--textbook', '300', '--requests', '1500', '--rounds', '2', '--connections', '64'],
  pages: ['--proposals', '300', '--large', '1500', '--members', '1000', '--rounds', '2', '--seconds', '2', '--connections', '32'],
  idle: ['--sockets', '500', '--rounds', '2', '--stalled', '20'],
  overload: ['--sockets', '500', '--votes', '100', '--seconds', '8', '--connections', '32'],
};

export async function runParts(small: boolean): Promise<void> {
  for (const [part, options] of Object.entries(parts)) {
    say(`\n${part}`);
    const child = spawn(process.execPath, [...process.execArgv, main, part, ...(small ? options : [])], { stdio: 'inherit' });
    // The terminal sends Ctrl-C to both; whoever sends it to us alone means both.
    const pass = (signal: NodeJS.Signals): void => void child.kill(signal);
    process.on('SIGTERM', pass);
    const [code] = (await once(child, 'exit')) as [number | null];
    process.off('SIGTERM', pass);
    if (code !== 0) throw new Error(`${part} ended with ${code}.`);
  }
}
