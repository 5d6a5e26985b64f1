import { useTranslation } from 'react-i18next';
import { switchLanguage } from '../../i18n/i18n';
import { useLanguage } from '../../i18n/useFormat';
import classes from './LanguageSwitch.module.css';

/** Turns the whole page to the other language, which names itself. */
export function LanguageSwitch() {
  const { t } = useTranslation();
  const other = useLanguage() === 'ko' ? 'en' : 'ko';
  return (
    <button type="button" className={classes.switch} lang={other} onClick={() => void switchLanguage(other)}>
      <span className={classes.long}>{t('language.other')}</span>
      <span className={classes.short}>{t('language.otherShort')}</span>
    </button>
  );
}
