import { useTranslation } from 'react-i18next';
import classes from './SkipLink.module.css';

/** The first thing in the tab order: over the header, to the page's main part. */
export function SkipLink() {
  const { t } = useTranslation();
  return <a className={classes.skip} href="#main">{t('skip')}</a>;
}
