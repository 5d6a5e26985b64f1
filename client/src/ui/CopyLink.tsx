import { Button } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { IconCheck, IconLink } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { announce } from './announce';
import { Icon } from './Icon';

/** Copies the page's address, without what stands behind it. */
export function CopyLink() {
  const { t } = useTranslation('proposal');
  const clipboard = useClipboard({ timeout: 2_500 });
  const copy = (): void => {
    clipboard.copy(location.origin + location.pathname);
    announce(t('rail.copied'), 'now');
  };
  return (
    <Button variant="default" fullWidth leftSection={<Icon of={clipboard.copied ? IconCheck : IconLink} />} onClick={copy}>
      {t(clipboard.copied ? 'rail.copied' : 'rail.copy')}
    </Button>
  );
}
