import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useFormErrors } from '../../app/errors/useFormErrors';
import { PlaceFields } from '../../features/draft/PlaceFields';
import { placeProblems } from '../../features/draft/draft-rules';
import { ErrorSummary } from '../../app/errors/ErrorSummary';
import { WriteFrame } from './WriteFrame';
import type { WriteStepProps } from './write-step-props';
import { pathOf } from './step-path';

export function PlaceStep(props: WriteStepProps) {
  const { draft, change } = props;
  const { t } = useTranslation('write');
  const navigate = useNavigate();
  const errors = useFormErrors(useMemo(() => ({
    labels: { category: t('place.category'), district: t('place.district'), tags: t('place.tags') },
    words: { 'category.required': t('place.categoryMissing') },
  }), [t]));

  const goOn = (event: { preventDefault(): void }): void => {
    event.preventDefault();
    if (!errors.show(placeProblems(draft))) void navigate(pathOf('check'));
  };

  return (
    <WriteFrame
      {...props} step="place" title={t('place.title')} lead={t('place.lead')} onSubmit={goOn}
      action={<Button type="submit" size="md">{t('next')}</Button>}
    >
      <ErrorSummary errors={errors} />
      <PlaceFields place={draft} change={change} errors={errors} />
    </WriteFrame>
  );
}
