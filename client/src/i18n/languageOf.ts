import type { LanguageCode } from './format';

/** The language of a text that somebody wrote, for its `lang`: screen readers and line breaks go by it. */
export const languageOf = (text: string): LanguageCode => (/[가-힣]/.test(text) ? 'ko' : 'en');
