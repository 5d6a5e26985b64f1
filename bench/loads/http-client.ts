/**
 * HTTP/1.1 over kept connections, one request at a time on each, at the least cost: no library, one read buffer for all.
 * It looks at the status, and keeps a body only when asked to.
 */
import { connect, type Socket } from 'node:net';

const reading = Buffer.allocUnsafe(256 * 1024);
const endOfHead = Buffer.from('\r\n\r\n');
const lengthKey = /content-length: (\d+)/i;

export interface Answered {
  readonly status: number;
  /** Empty unless it was asked for. */
  readonly body: string;
}

export interface RequestParts {
  readonly method?: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** The request as it goes over the wire: made once where it is sent often. */
export function requestBytes({ method, path, headers = {}, body }: RequestParts): Buffer {
  const lines = [
    `${method ?? (body === undefined ? 'GET' : 'POST')} ${path} HTTP/1.1`, 'Host: 127.0.0.1',
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    ...(body === undefined ? [] : ['Content-Type: application/json', `Content-Length: ${Buffer.byteLength(body)}`]),
  ];
  return Buffer.from(`${lines.join('\r\n')}\r\n\r\n${body ?? ''}`);
}

export class HttpConnection {
  readonly #socket: Socket;
  #missing = 0;
  #head: Buffer | undefined;
  #status = 0;
  #parts: Buffer[] = [];
  #keep = false;
  #answer: ((answered: Answered) => void) | undefined;
  #fail: ((error: Error) => void) | undefined;

  private constructor(port: number) {
    this.#socket = connect({
      port, host: '127.0.0.1', noDelay: true,
      onread: {
        buffer: reading,
        callback: (length, buffer) => {
          this.#read(buffer as Buffer, length);
          return true;
        },
      },
    });
    const lose = (error?: Error): void => this.#fail?.(error ?? new Error('The server hung up.'));
    this.#socket.on('error', lose).on('close', () => lose());
  }

  static async open(port: number): Promise<HttpConnection> {
    const connection = new HttpConnection(port);
    await new Promise((resolve, reject) => connection.#socket.once('connect', resolve).once('error', reject));
    return connection;
  }

  static all = (port: number, count: number): Promise<HttpConnection[]> =>
    Promise.all(Array.from({ length: count }, () => HttpConnection.open(port)));

  send(request: Buffer, keepBody = false): Promise<Answered> {
    this.#keep = keepBody;
    return new Promise((resolve, reject) => {
      this.#answer = resolve;
      this.#fail = reject;
      this.#socket.write(request);
    });
  }

  close(): void {
    this.#fail = undefined;
    this.#socket.destroy();
  }

  #read(buffer: Buffer, length: number): void {
    if (this.#missing > 0) return this.#readBody(buffer, 0, length);
    const bytes = this.#head ? Buffer.concat([this.#head, buffer.subarray(0, length)]) : buffer.subarray(0, length);
    const end = bytes.indexOf(endOfHead);
    if (end < 0) {
      this.#head = Buffer.from(bytes);
      return;
    }
    this.#head = undefined;
    const head = bytes.toString('latin1', 0, end);
    this.#status = Number(head.slice(9, 12));
    this.#missing = Number(lengthKey.exec(head)?.[1] ?? 0);
    this.#parts = [];
    this.#readBody(bytes, end + endOfHead.length, bytes.length);
  }

  #readBody(bytes: Buffer, start: number, end: number): void {
    if (this.#keep) this.#parts.push(Buffer.from(bytes.subarray(start, end)));
    this.#missing -= end - start;
    if (this.#missing > 0) return;
    const answer = this.#answer;
    this.#answer = undefined;
    this.#fail = undefined;
    answer?.({ status: this.#status, body: this.#keep ? Buffer.concat(this.#parts).toString() : '' });
  }
}
