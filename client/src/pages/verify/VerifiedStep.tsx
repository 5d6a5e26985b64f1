import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { AccountPage } from '../../features/account/AccountPage';
import { useNext } from '../../features/account/useNext';

/** Verified: says so, and leads back. Nothing that was begun there is finished on the reader's behalf. */
export function VerifiedStep() {
  const { t } = useTranslation('account');
  const next = useNext();
  return (
    <AccountPage title={t('verify.doneTitle')} lead={<p role="status">{t('verify.doneText')}</p>}>
      <Button component={Link} to={next ?? '/'} size="md" fullWidth>
        {next === null ? t('verify.goHome') : t('verify.goBack')}
      </Button>
    </AccountPage>
  );
}
