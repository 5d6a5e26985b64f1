import { useQuery } from '@apollo/client/react';
import { IconBuildingCommunity } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { LoadError } from '../../app/errors/LoadError';
import { DeskForbidden } from '../../features/review/DeskForbidden';
import { DepartmentDeskDocument } from '../../features/review/review.documents';
import { useViewer } from '../../features/viewer/useViewer';
import { useSchemaLanguage } from '../../i18n/useFormat';
import { Empty } from '../../ui/Empty';
import { PageTitle } from '../../ui/PageTitle';
import { SkeletonRows } from '../../ui/SkeletonRows';
import { Wrap } from '../../ui/Wrap';
import { Queue } from './Queue';

/** A department's review queue, for its officials. */
export function DeskPage() {
  const { t } = useTranslation('review');
  const slug = useParams().departmentSlug ?? '';
  const { viewer } = useViewer();
  const { data, error, refetch } = useQuery(DepartmentDeskDocument, {
    variables: { slug, language: useSchemaLanguage() }, fetchPolicy: 'cache-and-network', nextFetchPolicy: 'cache-first',
  });
  const department = data?.department;

  return (
    <Wrap>
      <PageTitle>{department ? `${t('desk.page')} · ${department.name}` : t('desk.page')}</PageTitle>
      {error && !data ? <LoadError error={error} onRetry={() => void refetch()} />
        : viewer === undefined || data === undefined ? <SkeletonRows rows={6} />
        : !department ? <Empty icon={IconBuildingCommunity} title={t('forbidden.noDepartment')} heading />
        : viewer?.departments.some((own) => own.slug === slug) ? <Queue key={slug} department={department} viewer={viewer} />
        : <DeskForbidden department={department.name} viewer={viewer} />}
    </Wrap>
  );
}
