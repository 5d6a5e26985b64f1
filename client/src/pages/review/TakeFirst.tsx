import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readRefusal } from '../../app/errors/refusal';
import { useSentences } from '../../app/errors/useSentences';
import { TakeReviewDocument } from '../../features/review/review.documents';
import { useSchemaLanguage } from '../../i18n/useFormat';
import { useSubmit } from '../../shared/useSubmit';
import { announce } from '../../ui/announce';
import { Notice } from '../../ui/Notice';
import { SubmitButton } from '../../ui/SubmitButton';
import { Quoting } from '../../ui/Written';
import classes from './TakeFirst.module.css';
import type { ReviewViewProps } from './review-view-props';

/** What comes before deciding: taking it, or the reason why this official cannot. */
export function TakeFirst({ review, onStale }: Pick<ReviewViewProps, 'review' | 'onStale'>) {
  const { t } = useTranslation('review');
  const sentences = useSentences();
  const language = useSchemaLanguage();
  const [error, setError] = useState<string | null>(null);
  const [takeReview] = useMutation(TakeReviewDocument);

  const { busy, submit } = useSubmit(async () => {
    setError(null);
    try {
      await takeReview({ variables: { input: { reviewId: review.id }, language } });
      announce(t('desk.taken', { title: review.proposal.title }), 'now');
    } catch (failure) {
      const refusal = readRefusal(failure);
      setError(refusal.code === 'CONFLICT' ? t('desk.takenByOther') : sentences.refusal(refusal));
      onStale();
    }
  });

  const why = review.state === 'AWAITING_COMPLETION' ? t('one.awaiting')
    : review.assignee !== null
      ? <Quoting words={review.assignee.displayName}>{(name) => t('one.takenByOther', { name })}</Quoting>
    : review.refusals.some(({ code }) => code === 'FORBIDDEN') ? t('one.conflictOfInterest')
    : t('one.takeFirst');

  return (
    <div className={classes.take}>
      <Notice tone="info" title={why} />
      {review.abilities.take && (
        <SubmitButton type="button" busy={busy} busyText={t('one.taking')} onClick={submit} fullWidth>{t('one.take')}</SubmitButton>
      )}
      {error !== null && <p className={classes.error} role="alert">{error}</p>}
    </div>
  );
}
