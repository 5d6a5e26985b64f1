import i18next, { type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { readStored, writeStored } from '../shared/storage';
import type { LanguageCode } from './format';
import { withJosa } from './josa';

const STORED_LANGUAGE = 'oasis.language';

/** One file a language, loaded when it is first read: nobody downloads the language they don't use. */
const messages = {
  ko: async () => (await import('./ko')).ko,
  en: async () => (await import('./en')).en,
};

/** Korean first; English for whoever has chosen it on this device. */
export async function startI18n(): Promise<i18n> {
  const language: LanguageCode = readStored(STORED_LANGUAGE) === 'en' ? 'en' : 'ko';
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    defaultNS: 'common',
    resources: { [language]: await messages[language]() },
    interpolation: { escapeValue: false }, // React escapes.
    // English has no counter where Korean says 건.
    returnEmptyString: true,
  });
  // {{department, josa(pair: 이/가)}}
  i18next.services.formatter?.add('josa', (value, _language, { pair }: { pair?: string }) => withJosa(String(value), pair ?? ''));
  document.documentElement.lang = language;
  return i18next;
}

/** Loads the language if it is new here, turns every text on the page to it, and remembers the choice. */
export async function switchLanguage(language: LanguageCode): Promise<void> {
  if (!i18next.hasResourceBundle(language, 'common')) {
    const bundle = await messages[language]();
    for (const [namespace, texts] of Object.entries(bundle)) i18next.addResourceBundle(language, namespace, texts);
  }
  writeStored(STORED_LANGUAGE, language);
  document.documentElement.lang = language;
  await i18next.changeLanguage(language);
}
