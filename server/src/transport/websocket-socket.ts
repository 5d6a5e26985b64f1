import type { Duplex } from 'node:stream';
import { WebSocket } from 'ws';
import type { Session } from '../auth/session.service.js';
import type { LiveConnection } from '../live/connection.js';
import { textFrame } from '../live/frame.js';
import type { LiveSubscription } from '../live/hub.js';
import type { Flushable, Tick } from '../live/tick.js';
import type { ProtocolConnection } from './websocket-connection.js';

let nextTurn = 0;

/**
 * One client's socket. Frames that many clients share are written as they are, past the ws library: it takes no
 * part in them as long as no frame is compressed, which is why compression is off. Before writing, look
 * whether the socket is still open: nothing may follow a close frame.
 */
export class LiveSocket implements LiveConnection, Flushable {
  /** Operations that the hub runs, by their ids. graphql-ws keeps its own. */
  readonly shared = new Map<string, LiveSubscription>();
  connection: ProtocolConnection | undefined;
  /** Known once the connection is acknowledged; null for a visitor's. */
  session: Session | null = null;
  /** Something was heard since the last ping. */
  alive = true;
  /** Sockets are pinged in turns, by this number. */
  readonly turn = nextTurn++;
  #waiting: Set<Flushable> | undefined;
  #second = 0;
  #messages = 0;

  /**
   * @param address where it comes from
   * @param maxBuffered bytes that may wait to be sent before the reader counts as slow
   */
  constructor(
    readonly ws: WebSocket,
    private readonly raw: Duplex,
    readonly address: string,
    private readonly tick: Tick,
    private readonly maxBuffered: number,
  ) {}

  get open(): boolean {
    return this.ws.readyState === WebSocket.OPEN;
  }

  /** Bytes written that the network has not taken yet. */
  get buffered(): number {
    return this.raw.writableLength;
  }

  get blocked(): boolean {
    return this.buffered > this.maxBuffered;
  }

  send(frame: Buffer): void {
    if (this.open) this.raw.write(frame);
  }

  /** For graphql-ws: resolves once the text has left, so that its loops wait for a slow reader. */
  sendText(text: string): Promise<void> {
    return new Promise(resolve => {
      if (this.open) this.raw.write(textFrame(text), () => resolve());
      else resolve();
    });
  }

  together(work: () => void): void {
    this.raw.cork();
    try {
      work();
    } finally {
      this.raw.uncork();
    }
  }

  whenWritable(job: Flushable): void {
    (this.#waiting ??= new Set()).add(job);
    this.tick.add(this);
  }

  flush(): void {
    if (this.open && this.blocked) {
      this.tick.add(this);
      return;
    }
    const jobs = this.#waiting ?? [];
    this.#waiting = undefined;
    this.together(() => {
      for (const job of jobs) job.flush();
    });
  }

  close(code: number, reason: string): void {
    this.ws.close(code, reason);
    // A reader that has stalled may take long to notice: nothing is kept for it until then.
    this.endAll();
  }

  /** Counts a message; false when there were more than `limit` within a second. */
  countMessage(limit: number): boolean {
    const second = Math.floor(performance.now() / 1000);
    if (second !== this.#second) {
      this.#second = second;
      this.#messages = 0;
    }
    return ++this.#messages <= limit;
  }

  /** Ends everything the hub runs for it. */
  endAll(): void {
    for (const subscription of this.shared.values()) subscription.close();
    this.shared.clear();
    this.flush();
  }
}
