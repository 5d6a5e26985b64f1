import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Scorecard } from '../../features/review/useDesk';
import { Icon } from '../../ui/Icon';
import classes from './QueueHead.module.css';

/** How much waits, and what is late: in the open, where the citizens see it too. */
export function QueueHead({ department, scorecard }: { department: string; scorecard: Scorecard }) {
  const { t } = useTranslation('review');
  const { openCount, overdueCount } = scorecard;
  return (
    <header className={classes.head}>
      <div>
        <p className={classes.department}>{department}</p>
        <h1 className={classes.title}>{t('desk.title', { count: openCount })}</h1>
      </div>
      {overdueCount > 0 && (
        <p className={classes.late}>
          <Icon of={IconAlertTriangle} size={20} />
          <span><b>{t('desk.overdueBold', { count: overdueCount })}</b> {t('desk.overdueRest')}</span>
        </p>
      )}
    </header>
  );
}
