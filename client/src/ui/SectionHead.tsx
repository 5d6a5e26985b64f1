import type { ReactNode } from 'react';
import classes from './SectionHead.module.css';

/** Opens a section: an h2 on a 2 px ink rule, and at most one link or filter on its right. */
export function SectionHead({ id, title, children }: { id?: string; title: ReactNode; children?: ReactNode }) {
  return (
    <header className={classes.head}>
      <h2 id={id}>{title}</h2>
      {children}
    </header>
  );
}
