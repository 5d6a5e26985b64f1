import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProposalDetailFragment } from '../../gql/graphql';
import { seoulDay } from '../../i18n/format';
import { useFormat } from '../../i18n/useFormat';
import { SectionHead } from '../../ui/SectionHead';
import { StepChart } from '../../ui/StepChart';
import { busiestDay, stepSeries } from '../../ui/stepSeries';
import { TableSwitch, useTables } from '../../ui/TableSwitch';
import classes from './VotesOverTime.module.css';

/** A live chart may change at most once in this time. */
const REDRAW_MS = 5_000;

export interface VotesOverTimeProps {
  history: ProposalDetailFragment['voteHistory'];
  /** When voting opened. */
  openedAt: string;
  /** The live number. */
  count: number;
  threshold: number;
  /** When voting ended; null while it goes on. The line ends there, not today. */
  endedAt: string | null;
}

/** How the votes came in, day by day: a finding in a sentence, then the picture or the table. */
export function VotesOverTime({ history, openedAt, count: live, threshold, endedAt }: VotesOverTimeProps) {
  const { t } = useTranslation('proposal');
  const format = useFormat();
  const asTable = useTables();
  const count = useSlow(live);
  const points = stepSeries(seoulDay(openedAt), history, seoulDay(endedAt ?? new Date()), count);
  const best = busiestDay(points.slice(1));
  const end = endedAt === null ? t('chart.today') : format.date(endedAt);
  const gathered = count === 0 ? t('chart.none') : t('chart.name', { from: format.date(openedAt), end, count });
  const finding = best === null
    ? gathered
    : `${gathered} ${t('chart.busiest', { date: format.date(best.day), gained: best.gained })}`;

  return (
    <section className={classes.section} aria-labelledby="over-time">
      <SectionHead id="over-time" title={t('chart.title')}><TableSwitch /></SectionHead>
      <figure>
        <figcaption className={classes.finding}>{finding}</figcaption>
        {asTable ? (
          <div className={classes.scroll} tabIndex={0} role="group" aria-labelledby="over-time">
            <table className={classes.table}>
              <thead>
                <tr>
                  <th scope="col">{t('chart.day')}</th>
                  <th scope="col">{t('chart.gained')}</th>
                  <th scope="col">{t('chart.standing')}</th>
                </tr>
              </thead>
              <tbody>
                {points.slice(1).map((point, index) => (
                  <tr key={point.x}>
                    <th scope="row">{format.date(point.day)}</th>
                    <td>{format.number(point.count - (points[index]?.count ?? 0))}</td>
                    <td>{format.number(point.count)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        ) : <StepChart points={points} threshold={threshold} name={finding} end={end} />}
      </figure>
    </section>
  );
}

/** `value`, at most once in 5 s. */
function useSlow(value: number): number {
  const [slow, setSlow] = useState(value);
  useEffect(() => {
    if (slow === value) return;
    const timer = setTimeout(() => setSlow(value), REDRAW_MS);
    return () => clearTimeout(timer);
  }, [slow, value]);
  return slow;
}
