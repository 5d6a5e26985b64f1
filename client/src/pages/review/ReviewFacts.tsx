import { IconUser } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { DueCell } from '../../features/review/DueCell';
import { useFormat } from '../../i18n/useFormat';
import { Icon } from '../../ui/Icon';
import { LiveNumber } from '../../ui/LiveNumber';
import { Written } from '../../ui/Written';
import classes from './ReviewFacts.module.css';
import type { ReviewViewProps } from './review-view-props';

interface ReviewFactsProps extends Pick<ReviewViewProps, 'review' | 'viewer'> {
  count: number;
}

/** By when, since when, by whom, and for how many. */
export function ReviewFacts({ review, viewer, count }: ReviewFactsProps) {
  const { t } = useTranslation('review');
  const format = useFormat();
  const { assignee } = review;
  return (
    <dl className={classes.facts}>
      <div>
        <dt>{t('one.due')}</dt>
        <dd>
          {!review.decision && <span>{format.date(review.dueAt)}</span>}
          <DueCell review={review} />
        </dd>
      </div>
      <div><dt>{t('one.opened')}</dt><dd>{format.date(review.openedAt)}</dd></div>
      <div>
        <dt>{t('one.owner')}</dt>
        <dd>
          {assignee === null ? t('one.nobody')
            : <span className={classes.owner}><Icon of={IconUser} size={16} />{assignee.id === viewer.id ? t('desk.me') : <Written>{assignee.displayName}</Written>}</span>}
        </dd>
      </div>
      <div><dt>{t('one.votes')}</dt><dd><LiveNumber value={count} /></dd></div>
    </dl>
  );
}
