/** Votes at a steady rate, whatever the server makes of it: who comes when all connections are busy waits in a queue. */
import { HttpConnection } from './http-client.js';

export interface VoteLoadOptions {
  readonly port: number;
  readonly perSecond: number;
  readonly connections: number;
  /** The request of each vote, by its number. */
  request(index: number): Buffer;
  /** Told of each vote that is acknowledged: the version of the tally with it in it. */
  onReceipt(index: number, version: number): void;
}

const versionKey = /"version":(\d+)/;

export class VoteLoad {
  sent = 0;
  receipts = 0;
  refused: string[] = [];
  /** Milliseconds from the moment a vote was due to its receipt. */
  readonly latencies: number[] = [];
  readonly #free: HttpConnection[] = [];
  readonly #queue: { index: number; due: number }[] = [];
  #all: readonly HttpConnection[] = [];

  constructor(private readonly options: VoteLoadOptions) {}

  async run(seconds: number): Promise<void> {
    const { port, connections, perSecond } = this.options;
    this.#all = await HttpConnection.all(port, connections);
    this.#free.push(...this.#all);
    const began = performance.now();
    const total = Math.round(seconds * perSecond);
    await new Promise<void>(resolve => {
      const timer = setInterval(() => {
        const due = Math.min(total, Math.floor(((performance.now() - began) / 1000) * perSecond));
        while (this.sent < due) this.#cast(this.sent++);
        if (this.receipts + this.refused.length < total) return;
        clearInterval(timer);
        resolve();
      }, 2);
    });
    this.#all.forEach(connection => connection.close());
  }

  #cast(index: number): void {
    const vote = { index, due: performance.now() };
    const connection = this.#free.pop();
    if (connection) this.#send(connection, vote);
    else this.#queue.push(vote);
  }

  #send(connection: HttpConnection, { index, due }: { index: number; due: number }): void {
    connection.send(this.options.request(index), true).then(({ status, body }) => {
      const version = versionKey.exec(body);
      if (status === 200 && version) {
        this.receipts += 1;
        this.latencies.push(performance.now() - due);
        this.options.onReceipt(index, Number(version[1]));
      } else this.refused.push(`${status} ${body.slice(0, 200)}`);
      this.#next(connection);
    }, (error: unknown) => this.refused.push(String(error)));
  }

  #next(connection: HttpConnection): void {
    const vote = this.#queue.shift();
    if (vote) this.#send(connection, vote);
    else this.#free.push(connection);
  }
}
