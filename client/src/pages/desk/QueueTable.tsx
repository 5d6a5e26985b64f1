import { VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SignedInViewer } from '../../features/viewer/useViewer';
import type { ReviewRowFragment } from '../../gql/graphql';
import { QueueRow } from './QueueRow';
import classes from './QueueTable.module.css';

interface QueueTableProps {
  reviews: readonly ReviewRowFragment[];
  slug: string;
  viewer: SignedInViewer;
  compact: boolean;
  onTaken: () => void;
}

/** A table from 768 px on; the same rows as stacked cells on phones. */
export function QueueTable({ reviews, slug, viewer, compact, onTaken }: QueueTableProps) {
  const { t } = useTranslation('review');
  return (
    // Laying table parts out as a grid takes their roles away in some browsers: they are named again.
    <table className={classes.table} data-compact={compact || undefined} role="table">
      <caption><VisuallyHidden>{t('desk.caption')}</VisuallyHidden></caption>
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader">{t('desk.due')}</th>
          <th scope="col" role="columnheader">{t('desk.proposal')}</th>
          <th scope="col" role="columnheader" className={classes.number}>{t('desk.votes')}</th>
          <th scope="col" role="columnheader">{t('desk.owner')}</th>
          <th scope="col" role="columnheader">{t('desk.review')}</th>
          <th scope="col" role="columnheader"><VisuallyHidden>{t('desk.action')}</VisuallyHidden></th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        {reviews.map((review) => <QueueRow key={review.id} review={review} slug={slug} viewer={viewer} onTaken={onTaken} />)}
      </tbody>
    </table>
  );
}
