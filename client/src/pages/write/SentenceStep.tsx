import { Button, Textarea } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { fieldId } from '../../app/errors/formErrors';
import { useFormErrors } from '../../app/errors/useFormErrors';
import { SimilarRail } from '../../features/draft/SimilarRail';
import { draftLimits, lengthOf, titleProblems } from '../../features/draft/draft-rules';
import { useSimilar } from '../../features/draft/useSimilar';
import { ErrorSummary } from '../../app/errors/ErrorSummary';
import { ResumeNotice } from './ResumeNotice';
import { WriteFrame } from './WriteFrame';
import type { WriteStepProps } from './write-step-props';
import classes from './SentenceStep.module.css';
import { pathOf } from './step-path';

/** One sentence is enough to begin. */
export function SentenceStep(props: WriteStepProps) {
  const { draft, change } = props;
  const { t } = useTranslation('write');
  const navigate = useNavigate();
  const similar = useSimilar(draft.title);
  const errors = useFormErrors(useMemo(() => ({ labels: { title: t('sentence.label') } }), [t]));

  const goOn = (event: { preventDefault(): void }): void => {
    event.preventDefault();
    if (!errors.show(titleProblems(draft))) void navigate(pathOf('similar'));
  };

  return (
    <WriteFrame
      {...props} step="sentence" title={t('sentence.title')} lead={t('sentence.lead')} onSubmit={goOn}
      rail={<SimilarRail similar={similar} />}
      action={<Button type="submit" size="md">{t('next')}</Button>}
    >
      <ResumeNotice {...props} />
      <ErrorSummary errors={errors} />
      <Textarea
        id={fieldId('title')} label={t('sentence.label')} placeholder={t('sentence.placeholder')} size="lg" autosize minRows={2}
        required withAsterisk={false} error={errors.of('title')} value={draft.title}
        // A sentence has no line breaks; Enter goes on, but not while Hangul is being composed.
        onChange={(event) => change({ title: event.currentTarget.value.replace(/\s*\n\s*/g, ' ') })}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) goOn(event);
        }}
      />
      <p className={classes.count}>{t('sentence.count', { count: lengthOf(draft.title), max: draftLimits.title.max })}</p>
    </WriteFrame>
  );
}
