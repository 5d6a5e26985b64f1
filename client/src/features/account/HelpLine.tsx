import { Trans, useTranslation } from 'react-i18next';
import classes from './HelpLine.module.css';

/** The same help at the same place wherever one could get stuck: Seoul's call centre. */
export function HelpLine() {
  const { t } = useTranslation('account');
  return (
    <p className={classes.help}>
      <Trans t={t} i18nKey="verify.help" components={{ call: <a href="tel:120" /> }} />
    </p>
  );
}
