import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconMapQuestion } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { ProposalPageDocument } from '../../features/proposal/proposal.documents';
import { useSchemaLanguage } from '../../i18n/useFormat';
import { Empty } from '../../ui/Empty';
import { ErrorState } from '../../ui/ErrorState';
import { PageTitle } from '../../ui/PageTitle';
import { SkeletonRows } from '../../ui/SkeletonRows';
import { Wrap } from '../../ui/Wrap';
import { ProposalView } from './ProposalView';

/** The largest Int of the schema: a longer number is no proposal's. */
const LARGEST = 2_147_483_647;

/** Reads the number in the address and shows the proposal, or says that there is none. */
export function ProposalPage() {
  const { t } = useTranslation(['proposal', 'common']);
  const { number: written = '' } = useParams();
  const number = /^\d{1,10}$/.test(written) ? Number(written) : Number.NaN;
  const known = number <= LARGEST;
  const { data, error, refetch } = useQuery(ProposalPageDocument, {
    variables: { number, language: useSchemaLanguage() },
    skip: !known,
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
  });

  const proposal = data?.proposalByNumber;
  if (proposal) return <ProposalView key={proposal.id} proposal={proposal} onStale={() => void refetch()} />;
  if (error) return <Wrap><ErrorState onRetry={() => void refetch()}>{t('common:error.load')}</ErrorState></Wrap>;
  if (known && proposal === undefined) return <Wrap><SkeletonRows rows={6} /></Wrap>;
  return (
    <Wrap>
      <PageTitle>{t('missing.title')}</PageTitle>
      <Empty
        icon={IconMapQuestion} title={t('missing.title')} heading
        action={<Button component={Link} to="/proposals">{t('missing.find')}</Button>}
      >
        {t('missing.hint')}
      </Empty>
    </Wrap>
  );
}
