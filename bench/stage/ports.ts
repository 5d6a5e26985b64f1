/** Loopback ports below the ephemeral ones, from a base that can be chosen. */
import { createServer } from 'node:net';

let next = 28_000;

export const startPortsAt = (base: number): void => void (next = base);

export async function freePort(): Promise<number> {
  for (let tries = 0; tries < 500; tries += 1) {
    const port = next;
    next += 1;
    const server = createServer();
    const free = await new Promise<boolean>(resolve => {
      server.once('error', () => resolve(false));
      server.listen(port, '127.0.0.1', () => resolve(true));
    });
    if (!free) continue;
    await new Promise(resolve => server.close(resolve));
    return port;
  }
  throw new Error('There is no free port.');
}
