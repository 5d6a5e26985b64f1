/** What the HTTP side needs to know; filled by config.ts. */
import { defaultOperationLimits, type OperationLimits } from '../graphql/limits.js';

export interface HttpSettings {
  /** Where browsers reach the site, e.g. `https://oasis.seoul.go.kr`. */
  readonly publicUrl: string;
  /** Further origins whose pages may send our cookie. */
  readonly allowedOrigins: readonly string[];
  /**
   * How many proxies before us are believed about the client's address. Behind a proxy it must be set, or
   * all visitors share one address.
   */
  readonly trustedProxies: number;
  /** Bytes of a request's body. */
  readonly bodyLimit: number;
  /** The built client; null serves the API alone. */
  readonly clientFolder: string | null;
  /** Who may read `/metrics`: only this machine, everyone, or nobody. */
  readonly metrics: 'loopback' | 'public' | 'off';
  /** Whether the schema may be read by introspection. */
  readonly introspection: boolean;
  readonly limits: OperationLimits;
}

export const defaultHttpSettings = {
  allowedOrigins: [],
  trustedProxies: 0,
  bodyLimit: 256 * 1024,
  metrics: 'loopback',
  introspection: true,
  limits: defaultOperationLimits,
} as const satisfies Partial<HttpSettings>;
