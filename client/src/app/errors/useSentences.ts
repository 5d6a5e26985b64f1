import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClientRefusal, FieldProblem } from './refusal';

export interface Sentences {
  /** Why the whole was refused. */
  refusal(refusal: ClientRefusal): string;
  /** Why nothing could be read: there was no answer. */
  offlineRead: string;
  /** What is wrong with one field. */
  problem(problem: FieldProblem, label: string): string;
}

/** The one place where codes and problem words become sentences in the reader's language. */
export function useSentences(): Sentences {
  const { t, i18n } = useTranslation('errors');
  return useMemo(() => {
    const when = (seconds: number | null): string => {
      if (seconds === null) return t('when.soon');
      return seconds < 60
        ? t('when.seconds', { count: Math.max(1, Math.ceil(seconds)) })
        : t('when.minutes', { count: Math.ceil(seconds / 60) });
    };
    const has = (key: string): boolean => i18n.exists(key, { ns: 'errors' });
    return {
      offlineRead: t('offlineRead'),
      refusal: ({ code, retryAfter }) => {
        // Codes that only a page older than the server can meet all mean the same to a reader.
        const known = has(`code.${code}`) ? code : code.startsWith('GRAPHQL_') ? 'BAD_REQUEST' : 'INTERNAL';
        return t(`code.${known as 'INTERNAL'}`, { when: when(retryAfter) });
      },
      problem: (problem, label) => {
        const known = has(`problem.${problem.problem}`) ? problem.problem : 'invalid';
        return t(`problem.${known as 'invalid'}`, { ...problem, label });
      },
    };
  }, [t, i18n]);
}
