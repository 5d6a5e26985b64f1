import { Outlet, ScrollRestoration } from 'react-router';

/** What every page stands in: header, main, footer, and the bars on phones. */
export function Shell() {
  return (
    <>
      <main id="main" tabIndex={-1}>
        <Outlet />
      </main>
      <ScrollRestoration />
    </>
  );
}
