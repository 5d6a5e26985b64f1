import { useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconSend } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReviewPageQuery } from '../../gql/graphql';
import { useSchemaLanguage } from '../../i18n/useFormat';
import { useSubmit } from '../../shared/useSubmit';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { Icon } from '../../ui/Icon';
import { StatusTag } from '../../ui/StatusTag';
import { Written } from '../../ui/Written';
import type { Keeper, Keeping } from '../draft/keeper';
import type { SignedInViewer } from '../viewer/useViewer';
import classes from './DecisionDesk.module.css';
import { DecisionForm } from './DecisionForm';
import { DecisionPreview } from './DecisionPreview';
import { decisionInput, decisionProblems, type DecisionDraft } from './decision';
import { DecideReviewDocument } from './review.documents';
import { useDecisionErrors } from './useDecisionErrors';

interface DecisionDeskProps {
  review: NonNullable<ReviewPageQuery['review']>;
  viewer: SignedInViewer;
  keeping: Keeping<DecisionDraft>;
  keeper: Keeper<DecisionDraft>;
  onPublished: () => void;
  /** The review is no longer what this page took it for. */
  onStale: () => void;
}

/** Draft, then the preview as a public page, then once more the question, then publish. */
export function DecisionDesk({ review, viewer, keeping, keeper, onPublished, onStale }: DecisionDeskProps) {
  const { t } = useTranslation('review');
  const language = useSchemaLanguage();
  const [view, setView] = useState<'form' | 'preview'>('form');
  const [asking, setAsking] = useState(false);
  const [decideReview] = useMutation(DecideReviewDocument);
  const decision = keeping.value;
  const errors = useDecisionErrors(decision.outcome);

  const toPreview = (event: { preventDefault(): void }): void => {
    event.preventDefault();
    if (!errors.show(decisionProblems(decision, new Date()))) setView('preview');
  };

  const { busy, submit: publish } = useSubmit(async () => {
    try {
      await decideReview({ variables: { input: decisionInput(review.id, decision), language } });
      keeper.discard();
      onPublished();
    } catch (failure) {
      setView('form');
      errors.refuse(failure);
      onStale();
    } finally {
      setAsking(false);
    }
  });

  if (view === 'form') return <DecisionForm keeping={keeping} keeper={keeper} errors={errors} onSubmit={toPreview} />;
  return (
    <>
      <DecisionPreview decision={decision} department={review.department} viewer={viewer} takeFocus />
      <p className={classes.actions}>
        <Button variant="default" size="md" onClick={() => setView('form')}>{t('decision.backToForm')}</Button>
        <Button size="md" rightSection={<Icon of={IconSend} />} onClick={() => setAsking(true)}>{t('decision.publish')}</Button>
      </p>
      <ConfirmDialog
        open={asking} title={t('decision.askTitle')} confirm={t('decision.publish')} cancel={t('decision.askCancel')}
        busy={busy} busyText={t('decision.publishing')} onConfirm={publish} onCancel={() => setAsking(false)}
      >
        <p><Written>{review.proposal.title}</Written></p>
        {decision.outcome !== '' && <p>{t('decision.askOutcome')} <StatusTag status={decision.outcome} /></p>}
        <p>{t('decision.askText')}</p>
      </ConfirmDialog>
    </>
  );
}
