import { useState } from 'react';
import { useFormat } from '../i18n/useFormat';
import classes from './LiveNumber.module.css';

export interface LiveNumberProps {
  /** What may be shown now; `usePaced` sees to it that this does not change too often. */
  value: number;
  className?: string;
}

/**
 * A number that changes in place: the digits rise a little and one ripple runs under them, once. It counts through no
 * invented values and speaks to nobody; what is worth hearing goes to `announce`, in whole sentences.
 */
export function LiveNumber({ value, className }: LiveNumberProps) {
  const format = useFormat();
  const [seen, setSeen] = useState({ value, changes: 0 });
  if (seen.value !== value) setSeen({ value, changes: seen.changes + 1 });
  return (
    <b key={seen.changes} className={`${classes.number} ${className ?? ''}`} data-changed={seen.changes > 0 || undefined}>
      {format.number(value)}
    </b>
  );
}
