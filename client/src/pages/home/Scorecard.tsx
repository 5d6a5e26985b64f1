import { VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { HomeQuery } from '../../gql/graphql';
import { useFormat } from '../../i18n/useFormat';
import { SectionHead } from '../../ui/SectionHead';
import classes from './Scorecard.module.css';

type Department = HomeQuery['departments'][number];

/** Few enough to be read. */
const MOST = 6;

/** Departments that have had something to answer: the late ones first, then those with the most work. */
export const answering = (departments: readonly Department[]): Department[] =>
  departments
    .filter(({ scorecard }) => scorecard.openCount + scorecard.decidedCount > 0)
    .sort(({ scorecard: a }, { scorecard: b }) =>
      b.overdueCount - a.overdueCount || b.decidedCount + b.openCount - (a.decidedCount + a.openCount))
    .slice(0, MOST);

/** Whether departments keep their word: as large as the votes, because the city is as visible as the citizen. */
export function Scorecard({ departments }: { departments: readonly Department[] }) {
  const { t } = useTranslation(['home', 'common']);
  const format = useFormat();
  return (
    <section className={classes.section} aria-labelledby="scorecard">
      <SectionHead id="scorecard" title={t('scorecard.title')} />
      <table className={classes.table}>
        <caption><VisuallyHidden>{t('scorecard.caption')}</VisuallyHidden></caption>
        <thead>
          <tr>
            <th scope="col">{t('scorecard.department')}</th>
            <th scope="col">{t('scorecard.onTime')}</th>
            <th scope="col" className={classes.number}>{t('scorecard.median')}</th>
            <th scope="col" className={classes.number}>{t('scorecard.open')}</th>
            <th scope="col" className={classes.number}>{t('scorecard.overdue')}</th>
          </tr>
        </thead>
        <tbody>
          {departments.map(({ id, name, scorecard: { onTimeShare, medianDays, openCount, overdueCount } }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              <td>{onTimeShare === null ? <Nothing /> : <><Bar share={onTimeShare} /><b>{format.percent(onTimeShare)}</b></>}</td>
              <td className={classes.number}>{medianDays === null ? <Nothing /> : t('scorecard.days', { count: medianDays })}</td>
              <td className={classes.number}>{t('scorecard.cases', { count: openCount })}</td>
              <td className={classes.number} data-late={overdueCount > 0 || undefined}>
                {t('scorecard.cases', { count: overdueCount })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Bar({ share }: { share: number }) {
  return <span className={classes.bar} aria-hidden="true"><i style={{ width: `${share * 100}%` }} /></span>;
}

function Nothing() {
  const { t } = useTranslation('home');
  return <span className={classes.nothing}>{t('scorecard.nothing')}</span>;
}
