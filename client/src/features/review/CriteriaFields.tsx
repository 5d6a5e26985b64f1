import { Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { fieldId } from '../../app/errors/formErrors';
import type { FormErrors } from '../../app/errors/useFormErrors';
import classes from './CriteriaFields.module.css';
import { criteria, scores, type CriterionDraft, type CriterionName, type DecisionDraft } from './decision';

interface CriteriaFieldsProps {
  value: DecisionDraft['criteria'];
  change: (criterion: CriterionName, part: Partial<CriterionDraft>) => void;
  errors: FormErrors;
}

/** Five rows: a question, a score of 1 to 5 in words, and room for a remark. */
export function CriteriaFields({ value, change, errors }: CriteriaFieldsProps) {
  const { t } = useTranslation(['review', 'domain']);
  return (
    <section aria-labelledby="criteria">
      <h3 id="criteria" className={classes.title}>{t('criteria.title')}</h3>
      <p className={classes.lead}>{t('criteria.lead')}</p>
      {criteria.map((criterion, index) => {
        const field = `criteria.${index}.score`;
        const error = errors.of(field);
        const name = t(`domain:criterion.${criterion}`);
        return (
          <fieldset key={criterion} className={classes.row} aria-describedby={error === undefined ? undefined : `${fieldId(field)}-error`}>
            <legend className={classes.name}>{name} <span>{t(`criteria.${criterion}`)}</span></legend>
            {error !== undefined && <p id={`${fieldId(field)}-error`} className={classes.error}>{error}</p>}
            <div className={classes.scores}>
              {scores.map((score, at) => (
                <label key={score} className={classes.score}>
                  <input
                    type="radio" name={field} value={score} id={at === 0 ? fieldId(field) : undefined}
                    checked={value[criterion].score === score} onChange={() => change(criterion, { score })}
                  />
                  <span><b>{score}</b><small>{t(`criteria.score.${score}`)}</small></span>
                </label>
              ))}
            </div>
            <Textarea
              id={fieldId(`criteria.${index}.remark`)} aria-label={t('criteria.remark', { criterion: name })}
              placeholder={t('criteria.remarkShort')} autosize minRows={1} value={value[criterion].remark}
              error={errors.of(`criteria.${index}.remark`)}
              onChange={(event) => change(criterion, { remark: event.currentTarget.value })}
            />
          </fieldset>
        );
      })}
    </section>
  );
}
