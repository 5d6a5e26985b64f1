import { useMutation } from '@apollo/client/react';
import { Button, Textarea } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { fieldId } from '../../app/errors/formErrors';
import { readRefusal } from '../../app/errors/refusal';
import { useFormErrors } from '../../app/errors/useFormErrors';
import { ElsewhereNotice } from '../../features/draft/ElsewhereNotice';
import { PlaceFields } from '../../features/draft/PlaceFields';
import { SavedStatus } from '../../features/draft/SavedStatus';
import { SectionFields } from '../../features/draft/SectionFields';
import type { Draft } from '../../features/draft/draft';
import { EditProposalDocument } from '../../features/draft/draft.documents';
import { districtOf } from '../../shared/districts';
import { bodyOf, currentText, editOf, editProblems, type Edit } from '../../features/draft/edit';
import { useEditKeeper } from '../../features/draft/useEditKeeper';
import type { EditableProposalQuery } from '../../gql/graphql';
import { receipt } from '../../shared/receipt';
import { useSubmit } from '../../shared/useSubmit';
import { ErrorSummary } from '../../app/errors/ErrorSummary';
import { MarkdownField } from '../../ui/MarkdownField';
import { Notice } from '../../ui/Notice';
import { SubmitButton } from '../../ui/SubmitButton';
import { StaleNotice, type CurrentText } from './StaleNotice';
import classes from './EditForm.module.css';

type Proposal = NonNullable<EditableProposalQuery['proposalByNumber']>;

export function EditForm({ proposal }: { proposal: Proposal }) {
  const { t } = useTranslation('write');
  const navigate = useNavigate();
  const published = useMemo(() => editOf({
    ...proposal, category: proposal.category.slug, revision: proposal.revision.number,
  }), [proposal]);
  const { keeping, keeper, found } = useEditKeeper(proposal.id, published);
  const edit = keeping.value;
  const [current, setCurrent] = useState<CurrentText | null>(null);
  // What was typed before starting again from the published text: still there to copy from.
  const [aside, setAside] = useState<Edit | null>(null);
  const [editProposal] = useMutation(EditProposalDocument);
  const errors = useFormErrors(useMemo(() => ({
    labels: {
      title: t('check.sentence'), situation: t('text.situation'), improvement: t('text.improvement'), effect: t('text.effect'),
      body: t('text.body'), category: t('place.category'), district: t('place.district'), tags: t('place.tags'),
    },
    words: { 'category.required': t('place.categoryMissing'), INVALID_TRANSITION: t('edit.tooLateText') },
  }), [t]));

  const put = (part: Partial<Edit>): void => keeper.change({ ...keeper.store.get().value, ...part });
  const change = (part: Partial<Draft>): void => put({ draft: { ...keeper.store.get().value.draft, ...part } });

  const { busy, submit } = useSubmit(async () => {
    if (errors.show(editProblems(edit))) return;
    const { title, category, district, tags } = edit.draft;
    try {
      await editProposal({ variables: { input: {
        proposalId: proposal.id, baseRevision: edit.baseRevision, title: title.trim(), body: bodyOf(edit), category,
        district: districtOf(district), tags,
      } } });
      keeper.release();
      const path = `/proposals/${proposal.number}`;
      receipt.set({ path, text: t('edit.saved') });
      void navigate(path, { replace: true });
    } catch (error) {
      const refusal = readRefusal(error);
      const newer = refusal.code === 'STALE_REVISION' ? currentText(refusal.details) : null;
      setCurrent(newer);
      if (newer) errors.clear();
      else errors.refuse(error);
    }
  });

  const goOnWithMine = (): void => {
    if (current) put({ baseRevision: current.revision });
    setCurrent(null);
  };
  const startFromCurrent = (): void => {
    setAside(edit);
    if (current) keeper.change(editOf({ ...current, category: edit.draft.category, district: districtOf(edit.draft.district), tags: edit.draft.tags }));
    setCurrent(null);
  };

  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <p className={classes.lead}>{t('edit.lead')}</p>
      <ElsewhereNotice keeping={keeping} keeper={keeper} show={(value) => `${value.draft.title}\n${bodyOf(value)}`} />
      {found && keeping.state !== 'nothing' && (
        <Notice tone="info" title={t('edit.draftFound')}>
          <Button variant="default" size="sm" mt={8} onClick={keeper.discard}>{t('edit.dropDraft')}</Button>
        </Notice>
      )}
      <ErrorSummary errors={errors} />
      {current && <StaleNotice current={current} mine={edit} onKeepMine={goOnWithMine} onTakeCurrent={startFromCurrent} />}
      {aside && (
        <details className={classes.aside}>
          <summary>{t('edit.mine')}</summary>
          <p>{aside.draft.title}{'\n\n'}{bodyOf(aside)}</p>
        </details>
      )}
      <Textarea
        id={fieldId('title')} label={t('check.sentence')} size="lg" autosize minRows={2} required withAsterisk={false}
        value={edit.draft.title} error={errors.of('title')}
        onChange={(event) => change({ title: event.currentTarget.value.replace(/\s*\n\s*/g, ' ') })}
      />
      {edit.body === null
        ? <SectionFields sections={edit.draft} change={change} errors={errors} />
        : (
          <MarkdownField
            id={fieldId('body')} label={t('text.body')} description={t('text.bodyHint')} minRows={12} required
            value={edit.body} onChange={(body) => put({ body })} error={errors.of('body')}
          />
        )}
      <PlaceFields key={keeping.state === 'nothing' ? 'published' : 'kept'} place={edit.draft} change={change} errors={errors} />
      <div className={classes.foot}>
        <SubmitButton busy={busy} busyText={t('edit.busy')}>{t('edit.submit')}</SubmitButton>
        <Button component={Link} to={`/proposals/${proposal.number}`} variant="default" size="md">{t('edit.cancel')}</Button>
        <SavedStatus keeping={keeping} />
      </div>
    </form>
  );
}
