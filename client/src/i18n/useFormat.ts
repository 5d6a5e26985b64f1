import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../gql/graphql';
import { createFormat, type Format, type LanguageCode } from './format';

export function useLanguage(): LanguageCode {
  const { i18n } = useTranslation();
  return i18n.language === 'en' ? 'en' : 'ko';
}

/** The same as the schema's enum, for fields that take a language. */
export function useSchemaLanguage(): Language {
  return useLanguage() === 'en' ? 'EN' : 'KO';
}

/** Numbers, dates and times in the page's language. */
export function useFormat(): Format {
  const language = useLanguage();
  return useMemo(() => createFormat(language), [language]);
}
