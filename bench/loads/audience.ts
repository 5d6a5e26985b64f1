/** Many sockets at once: who has seen which version, and when. */
import type { Socket } from 'node:net';
import { openLiveSocket, type LiveSocketOptions } from './live-socket.js';

export interface AudienceOptions {
  readonly port: number;
  readonly size: number;
  readonly graphql: boolean;
  subscribe?(index: number): NonNullable<LiveSocketOptions['subscribe']>;
  /** Told of every message; for measurements of their own. */
  onVersion?(index: number, version: number): void;
}

/** Handshakes under way at once: more would only fill the server's backlog. */
const atOnce = 64;

export class Audience {
  /** The newest version on each socket. */
  readonly versions: Float64Array;
  deliveries = 0;
  /** Milliseconds since the event that is being waited for was sent, one for each delivery of it. */
  latencies: number[] = [];
  readonly #sockets: Socket[] = [];
  #losses: string[] = [];
  #closing = false;
  #awaited = Number.POSITIVE_INFINITY;
  #sent = 0;
  #missing = 0;
  #done: (() => void) | undefined;

  private constructor(private readonly options: AudienceOptions) {
    this.versions = new Float64Array(options.size);
  }

  static async open(options: AudienceOptions): Promise<Audience> {
    const audience = new Audience(options);
    let next = 0;
    const worker = async (): Promise<void> => {
      while (next < options.size) await audience.#open(next++);
    };
    await Promise.all(Array.from({ length: Math.min(atOnce, options.size) }, worker));
    return audience;
  }

  get size(): number {
    return this.options.size;
  }

  /** Why sockets were lost that we did not close. */
  get losses(): readonly string[] {
    return this.#losses;
  }

  async #open(index: number): Promise<void> {
    const { port, graphql, subscribe } = this.options;
    this.#sockets.push(await openLiveSocket({
      port, graphql, ...(subscribe && { subscribe: subscribe(index) }),
      onVersion: version => this.#see(index, version),
      onLost: why => {
        if (!this.#closing) this.#losses.push(why);
      },
    }));
  }

  #see(index: number, version: number): void {
    this.deliveries += 1;
    const before = this.versions[index]!;
    if (version > before) this.versions[index] = version;
    this.options.onVersion?.(index, version);
    if (version >= this.#awaited && before < this.#awaited) {
      this.latencies.push(performance.now() - this.#sent);
      this.#missing -= 1;
      if (this.#missing === 0) this.#done?.();
    }
  }

  /** Sends an event and waits until everybody has seen it; false when somebody has not in time. */
  async reach(version: number, publish: () => Promise<unknown>, patience = 15_000): Promise<boolean> {
    this.#awaited = version;
    this.#missing = this.versions.reduce((missing, seen) => missing + (seen < version ? 1 : 0), 0);
    const reached = new Promise<true>(resolve => (this.#done = () => resolve(true)));
    let late: NodeJS.Timeout | undefined;
    const tooLate = new Promise<false>(resolve => (late = setTimeout(() => resolve(false), patience)));
    this.#sent = performance.now();
    await publish();
    const all = this.#missing === 0 || (await Promise.race([reached, tooLate]));
    clearTimeout(late);
    this.#awaited = Number.POSITIVE_INFINITY;
    return all;
  }

  /** On how many sockets the newest version is not this one. */
  countOthers(version: number): number {
    return this.versions.reduce((others, seen) => others + (seen === version ? 0 : 1), 0);
  }

  /** They stop reading: what is sent to them waits in the network, then in the server. */
  stall(): void {
    for (const socket of this.#sockets) socket.pause();
  }

  resume(): void {
    for (const socket of this.#sockets) socket.resume();
  }

  async close(): Promise<void> {
    this.#closing = true;
    await Promise.all(this.#sockets.map(socket => new Promise(resolve => {
      if (socket.destroyed) resolve(undefined);
      else socket.once('close', resolve).destroy();
    })));
  }
}
