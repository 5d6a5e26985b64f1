/**
 * Whether a request comes from a page of ours, or from no page at all. Cookies ride along from wherever a
 * browser sends a request: HTTP and the WebSocket's upgrade ask this before they believe one.
 */
export type IsOwnOrigin = (headers: { readonly origin?: string | undefined; readonly host?: string | undefined }) => boolean;

export function ownOrigin(publicUrl: string, allowedOrigins: readonly string[] = []): IsOwnOrigin {
  const own = new Set([publicUrl, ...allowedOrigins].map(url => new URL(url).origin));
  return ({ origin, host }) =>
    origin === undefined || own.has(origin) || (URL.canParse(origin) && new URL(origin).host === host);
}
