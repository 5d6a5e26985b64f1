import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useDeadline } from '../../i18n/useDeadline';
import { useFormat } from '../../i18n/useFormat';
import type { ReviewRowFragment } from '../../gql/graphql';
import { Icon } from '../../ui/Icon';
import classes from './DueCell.module.css';
import { dueTone, timeUsed } from './due';

type Due = Pick<ReviewRowFragment, 'dueAt' | 'openedAt' | 'overdue' | 'decision'>;

/** The days left in words, a sign when they are over, and a bar of the time that is used. */
export function DueCell({ review }: { review: Due }) {
  const { t } = useTranslation('review');
  const format = useFormat();
  const deadline = useDeadline();
  if (review.decision) {
    const date = format.date(review.decision.decidedAt);
    return (
      <span className={classes.due} data-tone={review.overdue ? 'late' : 'done'}>
        {review.overdue ? t('desk.answeredLate', { date }) : t('desk.answered', { date })}
      </span>
    );
  }
  const tone = dueTone(review);
  return (
    <span className={classes.due} data-tone={tone}>
      <span className={classes.words} title={format.full(review.dueAt)}>
        {tone === 'late' && <Icon of={IconAlertTriangle} size={15} />}
        {deadline(review.dueAt)}
      </span>
      <span className={classes.bar} aria-hidden="true"><i style={{ width: `${Math.max(4, timeUsed(review) * 100)}%` }} /></span>
    </span>
  );
}
