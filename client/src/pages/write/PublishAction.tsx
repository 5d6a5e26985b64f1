import { Button } from '@mantine/core';
import { IconId, IconSend } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { withNext } from '../../features/account/next-path';
import type { SignedInViewer } from '../../features/viewer/useViewer';
import { Icon } from '../../ui/Icon';
import { SubmitButton } from '../../ui/SubmitButton';
import classes from './PublishAction.module.css';
import { pathOf } from './step-path';

/** One button and one line of why: publish, or what comes before it. Each way leads back here, and publishes nothing. */
export function PublishAction({ viewer, busy }: { viewer: SignedInViewer | null | undefined; busy: boolean }) {
  const { t } = useTranslation('write');
  const here = pathOf('check');
  if (viewer === undefined) return null;
  if (viewer === null) {
    return (
      <>
        <Button component={Link} to={withNext('/sign-in', here)} size="md">{t('check.signIn')}</Button>
        <p className={classes.why}>{t('check.signInWhy')}</p>
      </>
    );
  }
  if (!viewer.verified && !viewer.roles.includes('OFFICIAL')) {
    return (
      <>
        <Button component={Link} to={withNext('/verify', here)} size="md" variant="outline" leftSection={<Icon of={IconId} />}>
          {t('check.verify')}
        </Button>
        <p className={classes.why}>{t('check.verifyWhy')}</p>
      </>
    );
  }
  return (
    <SubmitButton busy={busy} busyText={t('check.publishing')} rightSection={<Icon of={IconSend} />}>{t('check.publish')}</SubmitButton>
  );
}
