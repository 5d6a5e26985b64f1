import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormErrors, type FormErrors } from '../../app/errors/useFormErrors';
import { criteria, type Outcome } from './decision';

/** The errors of a decision: every criterion's score by its name, and a reason where one is owed. */
export function useDecisionErrors(outcome: Outcome | ''): FormErrors {
  const { t } = useTranslation(['review', 'domain']);
  return useFormErrors(useMemo(() => {
    const labels: Record<string, string> = {
      criteria: t('criteria.title'), outcome: t('decision.outcome'), plannedFor: t('decision.plannedFor'), reply: t('decision.reply'),
    };
    const words: Record<string, string> = {
      'outcome.required': t('decision.missing'),
      'plannedFor.required': t('decision.plannedMissing'),
      'plannedFor.outOfRange': t('decision.plannedRange'),
      'reply.required': outcome === 'NOT_ADOPTED' ? t('decision.reasonMissing') : t('decision.replyMissing'),
      CONFLICT: t('decision.conflict'),
      INVALID_TRANSITION: t('decision.notTaken'),
    };
    criteria.forEach((name, index) => {
      const criterion = t(`domain:criterion.${name}`);
      labels[`criteria.${index}.score`] = criterion;
      labels[`criteria.${index}.remark`] = t('criteria.remark', { criterion });
      words[`criteria.${index}.score.required`] = t('criteria.missing', { criterion });
    });
    return { labels, words };
  }, [t, outcome]));
}
