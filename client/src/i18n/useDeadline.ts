import { useTranslation } from 'react-i18next';
import { daysUntil } from './format';

/** How far a deadline is away, in days: 12일 남음, 오늘까지, 3일 지남. */
export function useDeadline(): (at: string) => string {
  const { t } = useTranslation();
  return (at) => {
    const days = daysUntil(at);
    if (days === 0 && new Date(at) > new Date()) return t('deadline.today');
    return days > 0 ? t('deadline.left', { count: days }) : t('deadline.over', { count: -days });
  };
}
