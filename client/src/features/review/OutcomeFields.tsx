import { NativeSelect, Radio } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldId } from '../../app/errors/formErrors';
import type { FormErrors } from '../../app/errors/useFormErrors';
import { useLanguage } from '../../i18n/useFormat';
import classes from './OutcomeFields.module.css';
import { outcomes, type DecisionDraft } from './decision';
import { monthText } from './monthText';
import { plannedMonths } from './planned';

interface OutcomeFieldsProps {
  value: Pick<DecisionDraft, 'outcome' | 'plannedMonth'>;
  change: (part: Partial<DecisionDraft>) => void;
  errors: FormErrors;
}

/** Adopted, hope seed or not adopted; an adopted one names its month. */
export function OutcomeFields({ value, change, errors }: OutcomeFieldsProps) {
  const { t } = useTranslation(['review', 'domain']);
  const language = useLanguage();
  const [months] = useState(() => plannedMonths(new Date()));
  const error = errors.of('outcome');
  return (
    <div className={classes.fields}>
      <fieldset aria-describedby={error === undefined ? undefined : 'outcome-error'}>
        <legend className={classes.legend}>{t('decision.outcome')}</legend>
        {error !== undefined && <p id="outcome-error" className={classes.error}>{error}</p>}
        {outcomes.map((outcome, index) => (
          <Radio
            key={outcome} name="outcome" value={outcome} id={index === 0 ? fieldId('outcome') : undefined} size="md"
            label={t(`domain:status.${outcome}`)} description={t(`decision.${outcome}`)}
            checked={value.outcome === outcome} onChange={() => change({ outcome })}
            classNames={{ root: classes.choice ?? '', body: classes.body ?? '' }}
          />
        ))}
      </fieldset>
      {value.outcome === 'ADOPTED' && (
        <NativeSelect
          id={fieldId('plannedFor')} size="md" label={t('decision.plannedFor')} description={t('decision.plannedHint')}
          value={value.plannedMonth} error={errors.of('plannedFor')}
          onChange={(event) => change({ plannedMonth: event.currentTarget.value })}
        >
          <option value="">{t('decision.plannedNone')}</option>
          {months.map((month) => <option key={month} value={month}>{monthText(month, language)}</option>)}
        </NativeSelect>
      )}
    </div>
  );
}
