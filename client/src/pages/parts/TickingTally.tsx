import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { pausedAt } from '../../features/live/preferences';
import { useStore } from '../../shared/store';
import { LiveDot } from '../../ui/LiveDot';
import { LiveNumber } from '../../ui/LiveNumber';
import classes from './PartsPage.module.css';

const EVERY_MS = 2_400;

/** A number that moves, to look at the movement; like every live number it stops when the reader says so. */
export function TickingTally() {
  const { t } = useTranslation(['parts', 'common']);
  const paused = useStore(pausedAt);
  const [count, setCount] = useState(1284);
  useEffect(() => {
    if (paused !== null) return;
    const timer = setInterval(() => setCount((before) => before + 1), EVERY_MS);
    return () => clearInterval(timer);
  }, [paused]);
  return (
    <>
      <p className={classes.tick}>
        <LiveNumber value={count} /><span>{t('common:unit.votes', { count })}</span><LiveDot asOf={paused} />
      </p>
      <p className={classes.hint}>{t('tickHint')}</p>
    </>
  );
}
