import { useTranslation } from 'react-i18next';
import classes from './Eleven.module.css';

export interface ElevenProps {
  votes: number;
  /** The number to be exceeded (10: the eleventh vote opens the review). */
  threshold: number;
  /** One of the votes is the reader's: the last filled cell is ginkgo while the round is still short. */
  mine?: boolean;
  size?: 'sm' | 'md' | 'lg';
}

/** More cells than this would be a texture, not a count. */
const MOST_CELLS = 20;

/** One cell a vote up to the threshold. Once passed, the cells close into one bar. */
export function Eleven({ votes, threshold, mine = false, size = 'md' }: ElevenProps) {
  const { t } = useTranslation();
  const need = threshold + 1;
  const short = votes < need;
  const name = short ? t('eleven.short', { votes, need }) : t('eleven.passed', { need });

  if (!short || need > MOST_CELLS) {
    const width = `${Math.min(100, (100 * votes) / need)}%`;
    return (
      <div className={classes.bar} data-size={size} data-short={short || undefined} role="img" aria-label={name}>
        <i style={{ width }} />
      </div>
    );
  }
  return (
    <div className={classes.cells} data-size={size} role="img" aria-label={name}>
      {Array.from({ length: need }, (_, cell) => (
        <i key={cell} data-on={cell < votes || undefined} data-mine={(mine && cell === votes - 1) || undefined} />
      ))}
    </div>
  );
}
