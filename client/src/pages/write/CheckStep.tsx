import { useQuery } from '@apollo/client/react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { fieldId } from '../../app/errors/formErrors';
import { useFormErrors } from '../../app/errors/useFormErrors';
import { DraftPreview } from '../../features/draft/DraftPreview';
import { assembleBody } from '../../features/draft/body';
import { WriteChoicesDocument } from '../../features/draft/draft.documents';
import type { Step } from '../../features/draft/draft-rules';
import { settingOf } from '../../features/draft/settingOf';
import { usePublish } from '../../features/draft/usePublish';
import { useViewer } from '../../features/viewer/useViewer';
import { useLanguage, useSchemaLanguage } from '../../i18n/useFormat';
import { receipt } from '../../shared/receipt';
import { useSubmit } from '../../shared/useSubmit';
import { ErrorSummary } from '../../app/errors/ErrorSummary';
import { Promises } from './Promises';
import { PublishAction } from './PublishAction';
import { WriteFrame } from './WriteFrame';
import type { WriteStepProps } from './write-step-props';
import classes from './CheckStep.module.css';
import { pathOf } from './step-path';

/** The fields of the input, and the step where each can be changed. */
const PLACES: readonly (readonly [field: 'title' | 'body' | 'category' | 'district' | 'tags', step: Step])[] = [
  ['title', 'sentence'], ['body', 'text'], ['category', 'place'], ['district', 'place'], ['tags', 'place'],
];

/** The proposal as others will see it, what publishing commits to, and the button. */
export function CheckStep(props: WriteStepProps) {
  const { draft, keeper } = props;
  const { t } = useTranslation('write');
  const language = useLanguage();
  const navigate = useNavigate();
  const { viewer } = useViewer();
  const { data } = useQuery(WriteChoicesDocument, { variables: { language: useSchemaLanguage() } });
  const publish = usePublish();
  const labels = useMemo(() => ({
    title: t('check.sentence'), body: t('text.body'), category: t('place.category'), district: t('place.district'), tags: t('place.tags'),
  }), [t]);
  const errors = useFormErrors(useMemo(() => ({ labels, words: { OFFLINE: t('check.unsure') } }), [labels, t]));

  const { busy, submit } = useSubmit(async () => {
    keeper.lookAgain();
    keeper.saveNow();
    // Published, discarded or rewritten in another tab: the person chooses first.
    if (keeper.store.get().state === 'elsewhere') return;
    try {
      const number = await publish(keeper.store.get().value);
      keeper.release();
      const path = `/proposals/${number}`;
      receipt.set({ path, text: t('check.published') });
      void navigate(path, { replace: true });
    } catch (error) {
      errors.refuse(error);
    }
  });

  const category = data?.categories.find(({ slug }) => slug === draft.category);
  return (
    <WriteFrame
      {...props} step="check" title={t('check.title')} lead={t('check.lead')} onSubmit={submit}
      action={<PublishAction viewer={viewer} busy={busy} />}
    >
      <ErrorSummary errors={errors} />
      <DraftPreview
        draft={draft} body={assembleBody(draft, language)} category={category?.name} author={viewer?.displayName}
        threshold={settingOf(data?.settings, 'voteThreshold')}
      />
      <ul className={classes.changes} aria-label={t('check.change')}>
        {PLACES.map(([field, step]) => (
          <li key={field}>
            <Link id={fieldId(field)} to={pathOf(step)} aria-label={t('check.changeOf', { label: labels[field] })}>{labels[field]}</Link>
            {errors.of(field) !== undefined && <span className={classes.error}>{errors.of(field)}</span>}
          </li>
        ))}
      </ul>
      <Promises settings={data?.settings} department={category?.department.name} name={viewer?.displayName} />
    </WriteFrame>
  );
}
