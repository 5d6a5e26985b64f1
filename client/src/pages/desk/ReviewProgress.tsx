import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { criteria, scoredCount } from '../../features/review/decision';
import { decisionShelf } from '../../features/review/decisionShelf';
import type { SignedInViewer } from '../../features/viewer/useViewer';
import type { ReviewRowFragment } from '../../gql/graphql';
import { StatusTag } from '../../ui/StatusTag';
import classes from './ReviewProgress.module.css';

interface ReviewProgressProps {
  review: ReviewRowFragment;
  viewer: SignedInViewer;
}

/** How far a review has come: its outcome, or my own draft in this browser, or its state. Others' drafts are theirs. */
export function ReviewProgress({ review, viewer }: ReviewProgressProps) {
  const { t } = useTranslation('review');
  if (review.decision) return <StatusTag status={review.decision.outcome} />;
  if (review.state === 'AWAITING_COMPLETION') return <span className={classes.state}>{t('desk.awaiting')}</span>;
  if (review.abilities.decide) return <OwnDraft reviewId={review.id} memberId={viewer.id} />;
  return <span className={classes.state}>{review.assignee === null ? t('desk.notStarted') : t('desk.reading')}</span>;
}

function OwnDraft({ reviewId, memberId }: { reviewId: string; memberId: string }) {
  const { t } = useTranslation('review');
  const [draft] = useState(() => decisionShelf(memberId, reviewId).load()?.value);
  const count = draft ? scoredCount(draft) : 0;
  const drafting = count === criteria.length && draft?.reply.trim() !== '';
  return (
    <>
      <span className={classes.cells} role="img" aria-label={t('desk.scored', { count })}>
        {criteria.map((name, index) => <i key={name} data-on={index < count || undefined} />)}
      </span>
      <small className={classes.state} aria-hidden={!drafting}>{drafting ? t('desk.drafting') : t('desk.scoredShort', { count })}</small>
    </>
  );
}
