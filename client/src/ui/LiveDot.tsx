import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/useFormat';
import classes from './LiveDot.module.css';

export interface LiveDotProps {
  /** When the numbers beside it were last right, if they are not live; null while they are. */
  asOf: Date | null;
}

/** Says whether a number is live. When the socket drops it turns hollow and names the time of what is shown. */
export function LiveDot({ asOf }: LiveDotProps) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <span className={classes.live} data-stale={asOf !== null || undefined}>
      <i />
      {asOf === null ? t('live.now') : t('live.asOf', { time: format.time(asOf) })}
    </span>
  );
}
