import { TIME_ZONE, type LanguageCode } from '../../i18n/format';
import { plannedInstant, type Month } from './planned';

/** 2027년 6월, June 2027. */
export function monthText(month: Month, language: LanguageCode): string {
  const at = plannedInstant(month);
  const format = new Intl.DateTimeFormat(language === 'ko' ? 'ko-KR' : 'en-GB', { timeZone: TIME_ZONE, year: 'numeric', month: 'long' });
  return at ? format.format(at) : month;
}
