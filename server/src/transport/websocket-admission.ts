/** Who may open a socket at all; decided on the upgrade request, before anything is spent on it. */
import { STATUS_CODES, type IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { IsOwnOrigin } from './own-origin.js';

/**
 * Browsers send cookies along with a WebSocket from any page, so a socket that may carry one must come from a page
 * of ours. Other clients send no Origin, and then no cookie is believed either.
 */
export const mayUpgrade = ({ headers }: IncomingMessage, isOwnOrigin: IsOwnOrigin): boolean =>
  headers.origin === undefined ? headers.cookie === undefined : isOwnOrigin(headers);

/**
 * The address that a request came from, as Fastify tells it for HTTP: behind the given number of proxies, each of
 * which adds to the end of `X-Forwarded-For` whom it was asked by.
 */
export function clientAddress({ headers, socket }: IncomingMessage, trustedProxies: number): string {
  const forwarded = String(headers['x-forwarded-for'] ?? '').split(',').map(part => part.trim()).filter(Boolean);
  const hops = [socket.remoteAddress ?? '', ...forwarded.reverse()];
  return hops[Math.min(trustedProxies, hops.length - 1)]!;
}

/** Answers an upgrade request with an HTTP error, and hangs up. */
export function refuseUpgrade(socket: Duplex, status: 400 | 403 | 404 | 429 | 503): void {
  const text = STATUS_CODES[status]!;
  socket.end(
    `HTTP/1.1 ${status} ${text}\r\nConnection: close\r\nContent-Type: text/plain\r\nContent-Length: ${text.length}\r\n\r\n${text}`,
  );
}

/** Counts by key, e.g. sockets by address, and keeps no zeros. */
export class Counts {
  readonly #counts = new Map<string, number>();

  /** False, and not counted, when there are `limit` already. */
  tryAdd(key: string, limit: number): boolean {
    const count = this.#counts.get(key) ?? 0;
    if (count >= limit) return false;
    this.#counts.set(key, count + 1);
    return true;
  }

  remove(key: string): void {
    const count = this.#counts.get(key) ?? 0;
    if (count > 1) this.#counts.set(key, count - 1);
    else this.#counts.delete(key);
  }
}
