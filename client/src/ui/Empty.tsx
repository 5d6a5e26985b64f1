import type { Icon as TablerIcon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Icon } from './Icon';
import classes from './Empty.module.css';

export interface EmptyProps {
  icon: TablerIcon;
  title: string;
  /** It is all there is on the page, and its title the page's h1. */
  heading?: boolean;
  /** One line that says what can be tried. */
  children?: ReactNode;
  /** One button or link. */
  action?: ReactNode;
}

/** Where nothing is: an icon, one line, one action. */
export function Empty({ icon, title, heading = false, children, action }: EmptyProps) {
  return (
    <div className={classes.empty}>
      <Icon of={icon} size={32} />
      {heading ? <h1 className={classes.title}>{title}</h1> : <p className={classes.title}>{title}</p>}
      {children && <p className={classes.hint}>{children}</p>}
      {action}
    </div>
  );
}
