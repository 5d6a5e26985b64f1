import { useTranslation } from 'react-i18next';
import type { Scorecard } from '../../features/review/useDesk';
import { useFormat } from '../../i18n/useFormat';
import classes from './Figures.module.css';

/** How the department keeps its deadlines, in five figures. What nothing can be said about yet says so. */
export function Figures({ scorecard }: { scorecard: Scorecard }) {
  const { t } = useTranslation(['review', 'common']);
  const format = useFormat();
  const { overdueCount, dueThisWeekCount, unassignedCount, medianDays, onTimeShare } = scorecard;
  const none = <span className={classes.none}>{t('desk.noneYet')}</span>;
  const cases = (count: number): React.ReactNode => (
    <>{format.number(count)}<small>{t('common:unit.cases', { count })}</small></>
  );
  const figures = [
    { key: 'overdue', value: cases(overdueCount), late: overdueCount > 0 },
    { key: 'dueSoon', value: cases(dueThisWeekCount) },
    { key: 'unassigned', value: cases(unassignedCount) },
    {
      key: 'median', note: t('desk.medianNote'),
      value: medianDays === null ? none : <>{format.number(medianDays)}<small>{t('common:unit.days', { count: medianDays })}</small></>,
    },
    { key: 'onTime', value: onTimeShare === null ? none : format.percent(onTimeShare) },
  ] as const;
  return (
    <dl className={classes.figures} aria-label={t('desk.figures')}>
      {figures.map((figure) => (
        <div key={figure.key} data-late={('late' in figure && figure.late) || undefined}>
          <dt>{t(`desk.${figure.key}`)}{'note' in figure && <small> {figure.note}</small>}</dt>
          <dd>{figure.value}</dd>
        </div>
      ))}
    </dl>
  );
}
