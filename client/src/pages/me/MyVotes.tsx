import { NetworkStatus } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconLock, IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { LoadError } from '../../app/errors/LoadError';
import { useLiveTallies } from '../../features/live/useLiveTallies';
import { useSchemaLanguage } from '../../i18n/useFormat';
import { Empty } from '../../ui/Empty';
import { Icon } from '../../ui/Icon';
import { MoreButton } from '../../ui/MoreButton';
import { SectionHead } from '../../ui/SectionHead';
import { SkeletonRows } from '../../ui/SkeletonRows';
import { MyVotesDocument } from './me.documents';
import classes from './MePage.module.css';
import { VoteRow } from './VoteRow';

const PAGE = 20;

/** The only place where a vote stands beside a name, shown to that name alone. */
export function MyVotes() {
  const { t } = useTranslation('account');
  const { data, error, networkStatus, fetchMore, refetch } = useQuery(MyVotesDocument, {
    variables: { first: PAGE, language: useSchemaLanguage() },
    notifyOnNetworkStatusChange: true,
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
  });
  const shown = data?.viewer?.votes;
  const votes = shown?.nodes ?? [];
  useLiveTallies(votes.map(({ proposal }) => proposal.id));

  return (
    <section className={classes.section} aria-labelledby="my-votes">
      <SectionHead id="my-votes" title={t('me.votes')} />
      <p className={classes.hint}><Icon of={IconLock} size={16} />{t('me.votesSecret')}</p>
      {error && !shown ? <LoadError error={error} onRetry={() => void refetch()} />
        : !shown ? <SkeletonRows rows={3} />
        : votes.length === 0 ? (
          <Empty
            icon={IconSearch} title={t('me.noVotes')}
            action={<Button component={Link} to="/proposals" variant="default">{t('me.findProposals')}</Button>}
          >
            {t('me.noVotesText')}
          </Empty>
        ) : <ul>{votes.map((vote) => <VoteRow key={vote.proposal.id} vote={vote} onChange={() => void refetch()} />)}</ul>}
      {shown?.pageInfo.hasNextPage && (
        <MoreButton
          busy={networkStatus === NetworkStatus.fetchMore}
          onClick={() => void fetchMore({ variables: { after: shown.pageInfo.endCursor } })}
        />
      )}
    </section>
  );
}
