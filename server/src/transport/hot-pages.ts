/**
 * Answers to visitors, kept for a moment. In a rush thousands open the same few pages: they share one execution.
 * Only what everybody may see is kept: a GET of a document that our client was built with, without a session.
 * Whatever changes in the city makes the kept answers old; live numbers come over the WebSocket anyway.
 */
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Lru } from '../live/lru.js';

export interface HotPageLimits {
  /** Milliseconds for which an answer is kept although something has changed since. */
  readonly leastAge: number;
  /** Milliseconds for which an answer is kept when nothing has changed: some of it depends on the clock. */
  readonly mostAge: number;
  /** Bytes that all answers take together, their addresses and packed forms counted in. */
  readonly bytes: number;
}

export const defaultHotPageLimits: HotPageLimits = { leastAge: 250, mostAge: 2_000, bytes: 64 * 1024 * 1024 };

interface HotPage {
  readonly made: number;
  readonly change: number;
  readonly etag: string;
  readonly body: Buffer;
  readonly encoded: Map<Encoding, Buffer>;
}

type Encoding = 'br' | 'gzip';
const encoders: Record<Encoding, (body: Buffer) => Promise<Buffer>> = {
  br: body => promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: body => promisify(gzip)(body),
};

const leastPacked = 1_024;

/** Packed once for all who take it so. */
async function packed({ body, encoded }: HotPage, encoding: Encoding): Promise<Buffer> {
  let buffer = encoded.get(encoding);
  if (!buffer) encoded.set(encoding, (buffer = await encoders[encoding](body)));
  return buffer;
}

/** Executes the request for real; null when the answer is not one to keep. */
export type Execute = () => Promise<Buffer | null>;

export class HotPages {
  readonly #pages: Lru<HotPage>;
  readonly #making = new Map<string, Promise<HotPage | null>>();
  #change = 0;

  constructor(private readonly limits: HotPageLimits) {
    this.#pages = new Lru(limits.bytes);
  }

  /** Something that anybody can see has changed. */
  changed(): void {
    this.#change += 1;
  }

  /** Whether this request may share its answer at all. */
  serves({ method, headers, url }: FastifyRequest): boolean {
    return method === 'GET' && headers.cookie === undefined && headers.authorization === undefined
      && url.includes('persistedQuery') && !/[?&]query=/.test(url);
  }

  /** Sends what is kept, or executes once for all who ask at the time. False: nothing was sent, nothing is kept. */
  async serve(request: FastifyRequest, reply: FastifyReply, execute: Execute): Promise<boolean> {
    const page = this.#fresh(request.url) ?? (await this.#make(request.url, execute));
    if (!page) return false;
    reply.headers({ etag: page.etag, 'cache-control': 'public, max-age=0, s-maxage=1', vary: 'cookie, authorization, accept-encoding' });
    if (knows(request.headers['if-none-match'], page.etag)) {
      reply.code(304).send();
      return true;
    }
    const encoding = page.body.length < leastPacked ? null : preferred(request.headers['accept-encoding']);
    reply.type('application/json; charset=utf-8');
    if (encoding) reply.header('content-encoding', encoding).send(await packed(page, encoding));
    else reply.send(page.body);
    return true;
  }

  #fresh(key: string): HotPage | undefined {
    const page = this.#pages.get(key);
    if (!page) return undefined;
    const age = performance.now() - page.made;
    return age < this.limits.leastAge || (age < this.limits.mostAge && page.change === this.#change) ? page : undefined;
  }

  #make(key: string, execute: Execute): Promise<HotPage | null> {
    let making = this.#making.get(key);
    if (!making) {
      making = this.#execute(key, execute).finally(() => this.#making.delete(key));
      this.#making.set(key, making);
    }
    return making;
  }

  async #execute(key: string, execute: Execute): Promise<HotPage | null> {
    // Read before the data: what changes meanwhile makes the page old, and not the other way round.
    const change = this.#change;
    const made = performance.now();
    const body = await execute();
    if (!body) return null;
    // Weak: the same answer goes out in several encodings.
    const etag = `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
    const page: HotPage = { made, change, etag, body, encoded: new Map() };
    this.#pages.set(key, page, weightOf(key, body));
    return page;
  }
}

/** A short answer under a long address is as heavy as the address: anybody can make up thousands of them. */
const weightOf = (key: string, body: Buffer): number => 1_000 + key.length + 2 * body.length;

/** Weak comparison (RFC 9110 §8.8.3.2), in which a proxy's own `W/` makes no difference. */
const knows = (ifNoneMatch: string | undefined, etag: string): boolean =>
  ifNoneMatch?.split(',').some(tag => tag.trim().replace(/^W\//, '') === etag.slice(2)) ?? false;

/** The best encoding that the client takes; `;q=0` means that it does not. */
function preferred(accepted: string | string[] | undefined): Encoding | null {
  const taken = String(accepted ?? '').split(',').map(part => part.trim().toLowerCase())
    .filter(part => !/;\s*q=0(?:\.0*)?$/.test(part)).map(part => part.split(';', 1)[0]);
  return (['br', 'gzip'] as const).find(encoding => taken.includes(encoding)) ?? null;
}
