import { useId } from 'react';
import classes from './Mark.module.css';

/** The sign of Oasis: a ring that holds water, and one ginkgo sun. Always beside the name. */
export function Mark({ size = 30 }: { size?: number }) {
  const clip = useId();
  return (
    <svg className={classes.mark} width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <clipPath id={clip}><circle cx="16" cy="16" r="10.2" /></clipPath>
      <circle cx="16" cy="16" r="14" className={classes.ring} />
      <path clipPath={`url(#${clip})`} d="M4 17.5c3-2.2 6-2.2 9 0s6 2.2 9 0 4-2 6-1V32H4z" className={classes.water} />
      <circle cx="21" cy="10.2" r="2.3" className={classes.sun} />
    </svg>
  );
}
