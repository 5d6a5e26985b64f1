import { Button } from '@mantine/core';
import { IconEye } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { fieldId } from '../../app/errors/formErrors';
import type { FormErrors } from '../../app/errors/useFormErrors';
import { Icon } from '../../ui/Icon';
import { MarkdownField } from '../../ui/MarkdownField';
import { ErrorSummary } from '../../app/errors/ErrorSummary';
import { ElsewhereNotice } from '../draft/ElsewhereNotice';
import { SavedStatus } from '../draft/SavedStatus';
import type { Keeper, Keeping } from '../draft/keeper';
import { CriteriaFields } from './CriteriaFields';
import classes from './DecisionForm.module.css';
import { OutcomeFields } from './OutcomeFields';
import type { DecisionDraft } from './decision';

interface DecisionFormProps {
  keeping: Keeping<DecisionDraft>;
  keeper: Keeper<DecisionDraft>;
  errors: FormErrors;
  /** The way to the preview, where it is published. */
  onSubmit: React.SubmitEventHandler;
}

/** Criteria, outcome, reply: what the decree asks for, in the order in which one thinks. */
export function DecisionForm({ keeping, keeper, errors, onSubmit }: DecisionFormProps) {
  const { t } = useTranslation('review');
  const decision = keeping.value;
  const change = (part: Partial<DecisionDraft>): void => keeper.change({ ...keeper.store.get().value, ...part });
  return (
    <form className={classes.form} onSubmit={onSubmit} noValidate>
      <ErrorSummary errors={errors} />
      <ElsewhereNotice keeping={keeping} keeper={keeper} show={({ reply }) => reply} />
      <CriteriaFields
        value={decision.criteria} errors={errors}
        change={(criterion, part) => {
          const { criteria } = keeper.store.get().value;
          change({ criteria: { ...criteria, [criterion]: { ...criteria[criterion], ...part } } });
        }}
      />
      <OutcomeFields value={decision} change={change} errors={errors} />
      <MarkdownField
        id={fieldId('reply')} label={t('decision.reply')} minRows={8} required
        description={decision.outcome === 'NOT_ADOPTED' ? t('decision.replyHintNo') : t('decision.replyHint')}
        value={decision.reply} onChange={(reply) => change({ reply })} error={errors.of('reply')}
      />
      <div className={classes.foot}>
        <Button type="submit" size="md" leftSection={<Icon of={IconEye} />}>{t('decision.preview')}</Button>
        <div className={classes.quiet}>
          <SavedStatus keeping={keeping} />
          <p>{t('decision.kept')}</p>
        </div>
      </div>
    </form>
  );
}
