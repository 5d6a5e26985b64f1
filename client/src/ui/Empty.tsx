import type { Icon as TablerIcon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Icon } from './Icon';
import classes from './Empty.module.css';

export interface EmptyProps {
  icon: TablerIcon;
  title: string;
  /** One line that says what can be tried. */
  children?: ReactNode;
  /** One button or link. */
  action?: ReactNode;
}

/** Where nothing is: an icon, one line, one action. */
export function Empty({ icon, title, children, action }: EmptyProps) {
  return (
    <div className={classes.empty}>
      <Icon of={icon} size={32} />
      <p className={classes.title}>{title}</p>
      {children && <p className={classes.hint}>{children}</p>}
      {action}
    </div>
  );
}
