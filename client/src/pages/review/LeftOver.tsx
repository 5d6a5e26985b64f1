import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DecisionPreview } from '../../features/review/DecisionPreview';
import type { DecisionDraft } from '../../features/review/decision';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { Notice } from '../../ui/Notice';
import classes from './LeftOver.module.css';
import type { ReviewViewProps } from './review-view-props';

interface LeftOverProps extends Pick<ReviewViewProps, 'review' | 'viewer'> {
  decision: DecisionDraft;
  /** It was refused on this page just now: what happened is told at once. */
  takeFocus: boolean;
  onDrop: () => void;
}

/** A colleague was first, or holds the review now: what I wrote stays until I have taken from it what I need. */
export function LeftOver({ decision, review, viewer, takeFocus, onDrop }: LeftOverProps) {
  const { t } = useTranslation(['review', 'write']);
  const [asking, setAsking] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (takeFocus) box.current?.focus();
  }, [takeFocus]);

  return (
    <div ref={box} tabIndex={-1} className={classes.left}>
      <Notice tone="warn" urgent={takeFocus} title={review.state === 'DECIDED' ? t('decision.conflict') : t('decision.leftOver')}>
        <p>{t('decision.leftOverText')}</p>
      </Notice>
      <DecisionPreview decision={decision} department={review.department} viewer={viewer} />
      <Button variant="default" size="sm" onClick={() => setAsking(true)}>{t('decision.drop')}</Button>
      <ConfirmDialog
        open={asking} title={t('decision.dropTitle')} confirm={t('decision.drop')} cancel={t('write:discard.cancel')} danger
        onConfirm={() => {
          setAsking(false);
          onDrop();
        }}
        onCancel={() => setAsking(false)}
      >
        <p>{t('write:discard.text')}</p>
      </ConfirmDialog>
    </div>
  );
}
