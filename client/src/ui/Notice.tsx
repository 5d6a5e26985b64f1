import { IconAlertTriangle, IconCircleCheck, IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Icon } from './Icon';
import classes from './Notice.module.css';

export interface NoticeProps {
  tone: 'info' | 'done' | 'warn' | 'late';
  title: ReactNode;
  /** Interrupts a screen reader: only where something would be lost. */
  urgent?: boolean;
  children?: ReactNode;
}

const SHAPE = { info: IconInfoCircle, done: IconCircleCheck, warn: IconAlertTriangle, late: IconAlertTriangle } as const;

/** Something the reader should know before going on: an icon, a bold line, and what can be done. */
export function Notice({ tone, title, urgent = false, children }: NoticeProps) {
  return (
    <div className={classes.notice} data-tone={tone} role={urgent ? 'alert' : undefined}>
      <Icon of={SHAPE[tone]} size={20} />
      <div className={classes.text}>
        <p className={classes.title}>{title}</p>
        {children}
      </div>
    </div>
  );
}
