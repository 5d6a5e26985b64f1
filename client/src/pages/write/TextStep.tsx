import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useFormErrors } from '../../app/errors/useFormErrors';
import { SectionFields } from '../../features/draft/SectionFields';
import { SimilarRail } from '../../features/draft/SimilarRail';
import { assembleBody } from '../../features/draft/body';
import { textProblems } from '../../features/draft/draft-rules';
import { useSimilar } from '../../features/draft/useSimilar';
import { useLanguage } from '../../i18n/useFormat';
import { Choices } from '../../ui/Choices';
import { ErrorSummary } from '../../app/errors/ErrorSummary';
import { Markdown } from '../../ui/Markdown';
import { Written } from '../../ui/Written';
import { WriteFrame } from './WriteFrame';
import type { WriteStepProps } from './write-step-props';
import classes from './TextStep.module.css';
import { pathOf } from './step-path';

/** The three questions, and what becomes of the answers. */
export function TextStep(props: WriteStepProps) {
  const { draft, change } = props;
  const { t } = useTranslation('write');
  const language = useLanguage();
  const navigate = useNavigate();
  const [view, setView] = useState<'write' | 'preview'>('write');
  const similar = useSimilar(draft.title);
  const errors = useFormErrors(useMemo(() => ({
    labels: { situation: t('text.situation'), improvement: t('text.improvement'), effect: t('text.effect') },
  }), [t]));

  const goOn = (event: { preventDefault(): void }): void => {
    event.preventDefault();
    // The fields must be there for the summary to lead to them.
    setView('write');
    if (!errors.show(textProblems(draft))) void navigate(pathOf('place'));
  };
  const body = assembleBody(draft, language);

  return (
    <WriteFrame
      {...props} step="text" title={t('text.title')} lead={t('text.lead')} onSubmit={goOn}
      rail={<SimilarRail similar={similar} />}
      action={<Button type="submit" size="md">{t('next')}</Button>}
    >
      <ErrorSummary errors={errors} />
      <div className={classes.head}>
        <h2 className={classes.title}><Written>{draft.title}</Written></h2>
        <Choices
          label={t('text.view')} value={view} onChange={setView}
          options={[{ value: 'write', text: t('text.write') }, { value: 'preview', text: t('text.preview') }]}
        />
      </div>
      {view === 'write'
        ? <SectionFields sections={draft} change={change} errors={errors} />
        : body === '' ? <p className={classes.empty}>{t('text.empty')}</p> : <Markdown>{body}</Markdown>}
    </WriteFrame>
  );
}
