/**
 * Where to go after signing in or verifying. The value comes from the address, so anyone can put anything
 * there: only a path inside this site is followed, and never back into signing in itself.
 */
const accountPages = ['/sign-in', '/sign-up'];

const base = 'https://oasis.invalid';

export const safeNext = (raw: string | null | undefined, fallback = '/'): string => {
  if (!raw?.startsWith('/')) return fallback;
  // Parsed as browsers do: they read `\` as `/` and drop tabs and line ends, so `/\evil` leaves the site too.
  let url: URL;
  try {
    url = new URL(raw, base);
  } catch {
    return fallback;
  }
  if (url.origin !== base || accountPages.some(page => url.pathname === page || url.pathname.startsWith(`${page}/`)))
    return fallback;
  const path = url.pathname + url.search + url.hash;
  return path.startsWith('//') ? fallback : path;
};

/** `path` with `next` in its query; without it where there is nothing to return to. */
export const withNext = (path: string, next: string): string => {
  const safe = safeNext(next);
  return safe === '/' ? path : `${path}?next=${encodeURIComponent(safe)}`;
};
