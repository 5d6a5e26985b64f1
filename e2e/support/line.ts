/** The line between a window and the server, which can be cut: nothing passes, and nothing new gets through. */
import { connect, createServer, type Socket } from 'node:net';
import { freePort } from '../../server/test/free-port.js';

export interface Line {
  /** Where a window reaches the product through this line. */
  readonly origin: string;
  cut(): void;
  mend(): void;
  close(): Promise<void>;
}

/** @param url of the server */
export async function layLine(url: string): Promise<Line> {
  const { hostname, port } = new URL(url);
  const open = new Set<Socket>();
  let whole = true;
  const keep = (socket: Socket): void => {
    open.add(socket);
    // A socket that is cut has nothing to report.
    socket.on('error', () => undefined).on('close', () => open.delete(socket));
  };
  const line = createServer(near => {
    if (!whole) return void near.destroy();
    const far = connect(Number(port), hostname);
    keep(near);
    keep(far);
    near.pipe(far).pipe(near);
  });
  const ownPort = await freePort();
  await new Promise<void>(resolve => line.listen(ownPort, '127.0.0.1', resolve));
  const cut = (): void => {
    whole = false;
    for (const socket of open) socket.destroy();
  };
  return {
    origin: `http://127.0.0.1:${ownPort}`,
    cut,
    mend: () => void (whole = true),
    async close() {
      cut();
      await new Promise(resolve => line.close(resolve));
    },
  };
}
