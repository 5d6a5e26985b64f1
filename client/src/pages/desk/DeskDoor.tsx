import { IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Navigate } from 'react-router';
import { useSignedIn } from '../../features/account/useSignedIn';
import { Empty } from '../../ui/Empty';
import { PageTitle } from '../../ui/PageTitle';
import { Wrap } from '../../ui/Wrap';

/** `/desk` leads an official to the first of their departments. */
export function DeskDoor() {
  const { t } = useTranslation('review');
  const viewer = useSignedIn();
  if (!viewer) return null;
  const first = viewer.departments[0];
  if (first) return <Navigate to={`/desk/${first.slug}`} replace />;
  return (
    <Wrap>
      <PageTitle>{t('desk.page')}</PageTitle>
      <Empty icon={IconLock} title={t('forbidden.noDesk')} heading>{t('forbidden.noDeskText')}</Empty>
    </Wrap>
  );
}
