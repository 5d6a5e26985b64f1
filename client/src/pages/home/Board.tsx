import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LiveNumber } from '../../ui/LiveNumber';
import { useFormat } from '../../i18n/useFormat';
import classes from './Board.module.css';
import type { CityBoard } from './useCityBoard';

/**
 * Four figures about the whole city, asked for every few seconds: the live dot is for numbers that are pushed.
 * Their room is kept while they are on their way.
 */
export function Board({ board }: { board: CityBoard | undefined }) {
  const { t } = useTranslation(['home', 'common']);
  const format = useFormat();
  if (board === undefined) return <div className={classes.room} aria-hidden="true" />;

  const { votesToday, proposalsThisMonth, inReviewCount, overdueCount, adoptedCount, proposalCount } = board;
  const cases = t('common:unit.cases');
  return (
    <dl className={classes.board} aria-label={t('board.name')}>
      <Line name={t('board.votesToday')} value={votesToday} unit={t('common:unit.votes', { count: votesToday })} />
      <Line name={t('board.proposalsThisMonth')} value={proposalsThisMonth} unit={cases} />
      <Line name={t('board.inReview')} value={inReviewCount} unit={cases}>
        {overdueCount > 0 && <span className={classes.late}>{t('board.overdue', { count: overdueCount })}</span>}
      </Line>
      <Line name={t('board.adopted')} value={adoptedCount} unit={cases}>
        <span className={classes.of}>{t('board.ofAll', { all: format.number(proposalCount) })}</span>
      </Line>
    </dl>
  );
}

function Line({ name, value, unit, children }: { name: string; value: number; unit: string; children?: ReactNode }) {
  return (
    <div>
      <dt>{name} {children}</dt>
      <dd><LiveNumber value={value} /><small>{unit}</small></dd>
    </div>
  );
}
