import { Button } from '@mantine/core';
import { IconMoodSad, IconRefresh } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useRouteError } from 'react-router';
import { Empty } from '../ui/Empty';
import { Icon } from '../ui/Icon';
import { Wrap } from '../ui/Wrap';

/** A chunk that is gone from the server: this page is older than the build. */
const isOldBuild = (error: unknown): boolean =>
  error instanceof TypeError && /dynamically imported module|importing a module script/i.test(error.message);

/** Where a page broke: what to do now, and that nothing typed is lost. */
export function PageError() {
  const { t } = useTranslation();
  const error = useRouteError();
  return (
    <Wrap>
      <Empty
        icon={IconMoodSad}
        title={t('error.page')}
        heading
        action={<Button onClick={() => location.reload()} leftSection={<Icon of={IconRefresh} />}>{t('error.reload')}</Button>}
      >
        {t(isOldBuild(error) ? 'error.newer' : 'error.pageHint')}
      </Empty>
    </Wrap>
  );
}
