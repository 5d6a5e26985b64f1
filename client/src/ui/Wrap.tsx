import type { ReactNode } from 'react';
import classes from './Wrap.module.css';

/** The page's width: 1200 px and its sides, 24 px wide, 16 on phones. */
export function Wrap({ children, className }: { children: ReactNode; className?: string }) {
  return <div className={`${classes.wrap} ${className ?? ''}`}>{children}</div>;
}
