import { useQuery } from '@apollo/client/react';
import { IconFileSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { LoadError } from '../../app/errors/LoadError';
import { DeskForbidden } from '../../features/review/DeskForbidden';
import { ReviewPageDocument } from '../../features/review/review.documents';
import { useViewer } from '../../features/viewer/useViewer';
import { useSchemaLanguage } from '../../i18n/useFormat';
import { Empty } from '../../ui/Empty';
import { PageTitle } from '../../ui/PageTitle';
import { SkeletonRows } from '../../ui/SkeletonRows';
import { Wrap } from '../../ui/Wrap';
import { ReviewView } from './ReviewView';

/** One review, for the officials of its department. */
export function ReviewPage() {
  const { t } = useTranslation('review');
  const id = useParams().reviewId ?? '';
  const { viewer } = useViewer();
  const { data, error, refetch } = useQuery(ReviewPageDocument, {
    variables: { id, language: useSchemaLanguage() },
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
  });
  const review = data?.review;

  return (
    <Wrap>
      <PageTitle>{review ? `${t('one.page')} · ${review.proposal.title}` : t('one.page')}</PageTitle>
      {error && !data ? <LoadError error={error} onRetry={() => void refetch()} />
        : viewer === undefined || data === undefined ? <SkeletonRows rows={6} />
        : !review ? <Empty icon={IconFileSearch} title={t('forbidden.noReview')} heading />
        : viewer?.departments.some((own) => own.id === review.department.id)
          ? <ReviewView key={review.id} review={review} viewer={viewer} onStale={() => void refetch()} />
          : <DeskForbidden department={review.department.name} viewer={viewer} />}
    </Wrap>
  );
}
