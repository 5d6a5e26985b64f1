import type { LiveSocket } from './websocket-socket.js';

const slices = 16;

/**
 * Pings every socket once a round, a slice of them at a time, and cuts off those that were silent since. It keeps
 * proxies from closing quiet connections, and finds readers that have stalled or vanished.
 */
export class Heartbeat {
  readonly #timer: NodeJS.Timeout;
  #slice = 0;

  constructor(every: number, sockets: () => Iterable<LiveSocket>) {
    this.#timer = setInterval(() => this.#beat(sockets()), every / slices);
    this.#timer.unref();
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  #beat(sockets: Iterable<LiveSocket>): void {
    const due = this.#slice++ % slices;
    for (const socket of sockets) {
      if (socket.turn % slices !== due) continue;
      if (socket.alive) {
        socket.alive = false;
        socket.ws.ping();
      } else socket.ws.terminate();
    }
  }
}
