import { useEffect } from 'react';
import { useLocation } from 'react-router';
import { receipt } from '../../shared/receipt';
import { useStore } from '../../shared/store';
import { announce } from '../../ui/announce';
import { Notice } from '../../ui/Notice';
import { Wrap } from '../../ui/Wrap';
import classes from './ReceiptNotice.module.css';

/** What the reader has just done, on top of the page to which it led. */
export function ReceiptNotice() {
  const { pathname } = useLocation();
  const given = useStore(receipt);
  const here = given !== null && given.path === pathname;

  useEffect(() => {
    if (!here) return;
    announce(given.text, 'now');
    // Left behind when the reader goes on.
    return () => receipt.set(null);
  }, [here, given]);

  if (!here) return null;
  return <Wrap className={classes.receipt}><Notice tone="done" title={given.text} /></Wrap>;
}
