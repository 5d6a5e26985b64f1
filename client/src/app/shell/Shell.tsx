import { useEffect, useRef } from 'react';
import { Outlet, ScrollRestoration, useLocation } from 'react-router';
import { LiveRegion } from '../../ui/LiveRegion';
import { SkipLink } from '../../ui/SkipLink';
import { BottomBar } from './BottomBar';
import { Footer } from './Footer';
import { Header } from './Header';
import { OfflineStrip } from './OfflineStrip';
import { ReceiptNotice } from './ReceiptNotice';
import classes from './Shell.module.css';

/** What every page stands in: skip link, header, main part, footer, and the bar on phones. */
export function Shell() {
  const main = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  const shown = useRef(pathname);

  // A new page begins at its top for the keyboard too, and a screen reader starts to read it.
  useEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    main.current?.focus({ preventScroll: true });
  }, [pathname]);

  return (
    <div className={classes.shell}>
      <SkipLink />
      <Header />
      <OfflineStrip />
      <main id="main" ref={main} tabIndex={-1} className={classes.main}>
        <ReceiptNotice />
        <Outlet />
      </main>
      <Footer />
      <BottomBar />
      <LiveRegion />
      <ScrollRestoration />
    </div>
  );
}
