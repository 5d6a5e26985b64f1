import { useMutation } from '@apollo/client/react';
import { Button, Modal, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readRefusal } from '../../app/errors/refusal';
import { useSentences } from '../../app/errors/useSentences';
import type { ProposalDetailFragment } from '../../gql/graphql';
import { useSchemaLanguage } from '../../i18n/useFormat';
import { useSubmit } from '../../shared/useSubmit';
import { announce } from '../../ui/announce';
import { SubmitButton } from '../../ui/SubmitButton';
import { WithdrawProposalDocument } from './proposal.documents';
import classes from './WithdrawDialog.module.css';

export interface WithdrawDialogProps {
  opened: boolean;
  proposal: ProposalDetailFragment;
  onClose: () => void;
}

/** Asks once more, and for the reason that everyone will read when citizens have already voted. */
export function WithdrawDialog({ opened, proposal, onClose }: WithdrawDialogProps) {
  const { t } = useTranslation(['proposal', 'common']);
  const language = useSchemaLanguage();
  const sentences = useSentences();
  const [withdraw] = useMutation(WithdrawProposalDocument);
  const [reason, setReason] = useState('');
  const [error, setError] = useState<string | null>(null);
  const voted = proposal.tally.count > 0;

  const { busy, submit } = useSubmit(async () => {
    setError(null);
    try {
      await withdraw({ variables: { language, input: { proposalId: proposal.id, reason: reason.trim() || null } } });
      announce(t('author.withdrawn'), 'now');
      onClose();
    } catch (failure) {
      const refusal = readRefusal(failure);
      const problem = refusal.fields.find(({ field }) => field === 'reason');
      setError(problem ? sentences.problem(problem, t('author.reason')) : sentences.refusal(refusal));
    }
  });

  return (
    // The scroll lock would need an inline style element; in a portal its header would pass for the page's.
    <Modal
      opened={opened} onClose={onClose} title={t('author.ask')} centered lockScroll={false} withinPortal={false}
      closeButtonProps={{ 'aria-label': t('common:close') }} classNames={{ title: classes.title, inner: classes.inner }}
    >
      <form onSubmit={submit} noValidate>
        <p>{t('author.askHint')}</p>
        <Textarea
          className={classes.reason} label={t('author.reason')} description={voted ? t('author.reasonHint') : undefined}
          required={voted} minRows={3} autosize maxLength={1000} value={reason} error={error}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <div className={classes.buttons}>
          <Button variant="default" size="md" onClick={onClose}>{t('common:cancel')}</Button>
          <SubmitButton busy={busy} busyText={t('author.confirming')} color="red.6">{t('author.confirm')}</SubmitButton>
        </div>
      </form>
    </Modal>
  );
}
