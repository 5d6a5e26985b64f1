import { IconUser } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useTally } from '../../features/live/useTally';
import { DueCell } from '../../features/review/DueCell';
import type { SignedInViewer } from '../../features/viewer/useViewer';
import type { ReviewRowFragment } from '../../gql/graphql';
import { useFormat } from '../../i18n/useFormat';
import { Icon } from '../../ui/Icon';
import { LiveNumber } from '../../ui/LiveNumber';
import { Written } from '../../ui/Written';
import classes from './QueueTable.module.css';
import { ReviewProgress } from './ReviewProgress';
import { RowAction } from './RowAction';

interface QueueRowProps {
  review: ReviewRowFragment;
  slug: string;
  viewer: SignedInViewer;
  onTaken: () => void;
}

export function QueueRow({ review, slug, viewer, onTaken }: QueueRowProps) {
  const { t } = useTranslation(['review', 'common']);
  const format = useFormat();
  const { proposal, assignee } = review;
  const { count } = useTally(proposal);
  const path = `/desk/${slug}/reviews/${encodeURIComponent(review.id)}`;
  return (
    <tr role="row" data-decided={review.decision !== null || undefined}>
      <td role="cell" className={classes.due}><DueCell review={review} /></td>
      <th scope="row" role="rowheader" className={classes.proposal}>
        <Link to={path}><Written>{proposal.title}</Written></Link>
        <small>{proposal.category.name} · {t('desk.opened', { date: format.date(review.openedAt) })}</small>
      </th>
      <td role="cell" className={classes.number}>
        <LiveNumber value={count} /><small className={classes.unit}>{t('common:unit.votes', { count })}</small>
      </td>
      <td role="cell" className={classes.owner}>
        {assignee === null
          ? <span data-none>{t('desk.nobody')}</span>
          : <span><Icon of={IconUser} size={16} />{assignee.id === viewer.id ? t('desk.me') : <Written>{assignee.displayName}</Written>}</span>}
      </td>
      <td role="cell" className={classes.review}><ReviewProgress review={review} viewer={viewer} /></td>
      <td role="cell" className={classes.action}><RowAction review={review} path={path} onTaken={onTaken} /></td>
    </tr>
  );
}
