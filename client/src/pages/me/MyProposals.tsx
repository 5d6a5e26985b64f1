import { NetworkStatus } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconBallpen } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { LoadError } from '../../app/errors/LoadError';
import { useLiveTallies } from '../../features/live/useLiveTallies';
import { ProposalRow } from '../../features/proposal/ProposalRow';
import { useSchemaLanguage } from '../../i18n/useFormat';
import { Empty } from '../../ui/Empty';
import { MoreButton } from '../../ui/MoreButton';
import { SectionHead } from '../../ui/SectionHead';
import { SkeletonRows } from '../../ui/SkeletonRows';
import { MyProposalsDocument } from './me.documents';
import classes from './MePage.module.css';

const PAGE = 10;

export function MyProposals() {
  const { t } = useTranslation('account');
  const { data, error, networkStatus, fetchMore, refetch } = useQuery(MyProposalsDocument, {
    variables: { first: PAGE, language: useSchemaLanguage() },
    notifyOnNetworkStatusChange: true,
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
  });
  const shown = data?.viewer?.proposals;
  const nodes = shown?.nodes ?? [];
  useLiveTallies(nodes.map(({ id }) => id));

  return (
    <section className={classes.section} aria-labelledby="my-proposals">
      <SectionHead id="my-proposals" title={t('me.proposals')} />
      {error && !shown ? <LoadError error={error} onRetry={() => void refetch()} />
        : !shown ? <SkeletonRows rows={3} />
        : nodes.length === 0 ? (
          <Empty
            icon={IconBallpen} title={t('me.noProposals')}
            action={<Button component={Link} to="/propose">{t('me.propose')}</Button>}
          >
            {t('me.noProposalsText')}
          </Empty>
        ) : <ul>{nodes.map((proposal) => <ProposalRow key={proposal.id} proposal={proposal} />)}</ul>}
      {shown?.pageInfo.hasNextPage && (
        <MoreButton
          busy={networkStatus === NetworkStatus.fetchMore}
          onClick={() => void fetchMore({ variables: { after: shown.pageInfo.endCursor } })}
        />
      )}
    </section>
  );
}
