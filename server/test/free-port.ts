import { createServer, type AddressInfo } from 'node:net';

/** A loopback port below the ephemeral ones, so that no outgoing connection takes it in between. */
export async function freePort(): Promise<number> {
  for (let tries = 0; tries < 50; tries += 1) {
    const port = 20_000 + Math.floor(Math.random() * 12_000);
    const server = createServer();
    const free = await new Promise<boolean>(resolve => {
      server.once('error', () => resolve(false));
      server.listen(port, '127.0.0.1', () => resolve(true));
    });
    if (!free) continue;
    const { port: found } = server.address() as AddressInfo;
    await new Promise(resolve => server.close(resolve));
    return found;
  }
  throw new Error('There is no free port.');
}
