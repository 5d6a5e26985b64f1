import { useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { readRefusal } from '../../app/errors/refusal';
import { useSentences } from '../../app/errors/useSentences';
import { TakeReviewDocument } from '../../features/review/review.documents';
import type { ReviewRowFragment } from '../../gql/graphql';
import { useSchemaLanguage } from '../../i18n/useFormat';
import { useSubmit } from '../../shared/useSubmit';
import { announce } from '../../ui/announce';
import { Icon } from '../../ui/Icon';
import { SubmitButton } from '../../ui/SubmitButton';
import classes from './RowAction.module.css';

interface RowActionProps {
  review: ReviewRowFragment;
  path: string;
  onTaken: () => void;
}

/** Take it, or open it. After taking, the focus is on the way in, where the button was. */
export function RowAction({ review, path, onTaken }: RowActionProps) {
  const { t } = useTranslation('review');
  const sentences = useSentences();
  const language = useSchemaLanguage();
  const link = useRef<HTMLAnchorElement>(null);
  const [taken, setTaken] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const [takeReview] = useMutation(TakeReviewDocument);
  const { title } = review.proposal;

  const { busy, submit } = useSubmit(async () => {
    setError(null);
    try {
      await takeReview({ variables: { input: { reviewId: review.id }, language } });
      setTaken(true);
      announce(t('desk.taken', { title }), 'now');
    } catch (failure) {
      const refusal = readRefusal(failure);
      setError(refusal.code === 'CONFLICT' ? t('desk.takenByOther') : sentences.refusal(refusal));
    }
    onTaken();
  });

  useEffect(() => {
    if (taken) link.current?.focus();
  }, [taken]);

  return (
    <>
      {review.abilities.take && !taken ? (
        <SubmitButton
          type="button" size="sm" busy={busy} busyText={t('desk.taking')} onClick={submit} aria-label={t('desk.takeOf', { title })}
        >
          {t('desk.take')}
        </SubmitButton>
      ) : (
        <Button
          ref={link} component={Link} to={path} variant="default" size="sm" rightSection={<Icon of={IconChevronRight} size={16} />}
          aria-label={t('desk.openOf', { title })}
        >
          {t('desk.open')}
        </Button>
      )}
      {error !== null && <p className={classes.error} role="alert">{error}</p>}
    </>
  );
}
