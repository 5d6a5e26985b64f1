import { Button } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { AccountPage, FormFoot } from '../../features/account/AccountPage';
import { HelpLine } from '../../features/account/HelpLine';
import { useNext } from '../../features/account/useNext';
import { Icon } from '../../ui/Icon';
import classes from './IntroStep.module.css';

const facts = ['asks', 'keeps', 'shows', 'allows'] as const;

/** Says what is asked, what is kept and who sees it, before anything is asked. */
export function IntroStep() {
  const { t } = useTranslation('account');
  const { search } = useLocation();
  const next = useNext();
  return (
    <AccountPage title={t('verify.title')} lead={<p>{t('verify.lead')}</p>}>
      <dl className={classes.facts}>
        {facts.map((fact) => (
          <div key={fact}>
            <dt>{t(`verify.${fact}`)}</dt>
            <dd>{t(`verify.${fact}Text`)}</dd>
          </div>
        ))}
      </dl>
      <p className={classes.simulated}>
        <Icon of={IconInfoCircle} size={20} />
        <span><b>{t('verify.simulated')}</b> {t('verify.simulatedText')}</span>
      </p>
      <FormFoot aside={<Link to={next ?? '/'}>{t('verify.later')}</Link>}>
        <Button component={Link} to={{ pathname: '/verify/details', search }} size="md" fullWidth>{t('verify.start')}</Button>
      </FormFoot>
      <HelpLine />
    </AccountPage>
  );
}
