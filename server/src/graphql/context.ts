/** What a resolver knows of the request it answers. The same shape over HTTP and WebSocket. */
import type { IncomingHttpHeaders } from 'node:http';
import DataLoader from 'dataloader';
import type { Viewer } from '../auth/actor.js';
import type { Clock } from '../shared/clock.js';

/** Reads many at once: one value (or Error) for each key, in the order of the keys. */
export type BatchRead<K, V> = (keys: readonly K[]) => Promise<readonly (V | Error)[]>;

/**
 * DataLoaders of one request, made when first asked for. They are told apart by the batch function,
 * so keep it in one place: `readonly byIds: BatchRead<string, Member> = async ids => …` on a service.
 */
export class Loaders {
  readonly #byRead = new Map<unknown, unknown>();

  /** @param toCacheKey tells keys apart that are objects */
  of<K, V>(read: BatchRead<K, V>, toCacheKey?: (key: K) => string): DataLoader<K, V, unknown> {
    let loader = this.#byRead.get(read) as DataLoader<K, V, unknown> | undefined;
    if (!loader) {
      const batch = (keys: readonly K[]): Promise<readonly (V | Error)[]> => read(keys);
      loader = toCacheKey ? new DataLoader<K, V, unknown>(batch, { cacheKeyFn: toCacheKey }) : new DataLoader<K, V, unknown>(batch);
      this.#byRead.set(read, loader);
    }
    return loader;
  }
}

/** The HTTP exchange that a sign-in needs. A WebSocket has none: it can't set cookies. */
export interface HttpExchange {
  /** The client's address, after the proxies that the settings trust. */
  readonly address: string;
  readonly headers: Readonly<IncomingHttpHeaders>;
  setCookies(cookies: readonly string[]): void;
}

export interface RequestContext {
  readonly requestId: string;
  readonly viewer: Viewer;
  readonly clock: Clock;
  readonly loaders: Loaders;
  readonly http: HttpExchange | null;
}

export const createContext = (parts: Omit<RequestContext, 'loaders'>): RequestContext => ({
  ...parts,
  loaders: new Loaders(),
});
