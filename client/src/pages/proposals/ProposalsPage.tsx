import { NetworkStatus } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { Button, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useLiveTallies } from '../../features/live/useLiveTallies';
import { ProposalRow } from '../../features/proposal/ProposalRow';
import { ProposalListDocument } from '../../features/proposal/row.documents';
import { useSchemaLanguage } from '../../i18n/useFormat';
import { ErrorState } from '../../ui/ErrorState';
import { PageTitle } from '../../ui/PageTitle';
import { SkeletonRows } from '../../ui/SkeletonRows';
import { Wrap } from '../../ui/Wrap';
import { Filters } from './Filters';
import { NothingFound } from './NothingFound';
import { readSearch, toFilter, usualOrder, writeSearch, type ProposalSearch } from './proposalSearch';
import classes from './ProposalsPage.module.css';
import { SearchBox } from './SearchBox';

const PAGE = 20;

/** All proposals, searched, narrowed and ordered; the address keeps it all, so that it can be shared and gone back to. */
export function ProposalsPage() {
  const { t } = useTranslation(['proposals', 'common']);
  const language = useSchemaLanguage();
  const [params, setParams] = useSearchParams();
  const search = readSearch(params);
  const { data, previousData, error, networkStatus, fetchMore, refetch } = useQuery(ProposalListDocument, {
    variables: { first: PAGE, language, filter: toFilter(search), orderBy: search.order },
    notifyOnNetworkStatusChange: true,
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
  });

  const searching = data === undefined;
  // While the next list is on its way the last one stays, so that nothing jumps.
  const shown = (data ?? previousData)?.proposals;
  const nodes = shown?.nodes ?? [];
  useLiveTallies(nodes.map(({ id }) => id));

  const change = (part: Partial<ProposalSearch>): void => {
    const next = { ...search, ...part };
    // Words that come or go bring their usual order, unless the reader chose one.
    if (part.text !== undefined && search.order === usualOrder(search.text)) next.order = usualOrder(next.text);
    setParams(writeSearch(next), { preventScrollReset: true });
  };
  const more = (): void => void fetchMore({ variables: { after: shown?.pageInfo.endCursor } });
  const loadingMore = networkStatus === NetworkStatus.fetchMore;

  return (
    <Wrap className={classes.page}>
      <PageTitle>{search.text === '' ? t('title') : t('titleFor', { text: search.text })}</PageTitle>
      <h1>{t('title')}</h1>
      <SearchBox key={search.text} text={search.text} onSearch={(text) => change({ text })} />
      <Filters search={search} onChange={change} />
      <VisuallyHidden component="h2">{t('results')}</VisuallyHidden>
      <p role="status" className={classes.count}>
        {!searching && nodes.length > 0 && t(shown?.pageInfo.hasNextPage ? 'countMore' : 'count', { count: nodes.length })}
      </p>
      {error && shown === undefined && <ErrorState onRetry={() => void refetch()}>{t('common:error.load')}</ErrorState>}
      {!error && shown === undefined && <SkeletonRows rows={8} />}
      {!searching && nodes.length === 0 && <NothingFound search={search} onChange={change} />}
      {nodes.length > 0 && (
        <ul className={classes.rows} aria-busy={searching}>
          {nodes.map((proposal) => <ProposalRow key={proposal.id} proposal={proposal} search={search.text} />)}
        </ul>
      )}
      {shown?.pageInfo.hasNextPage && (
        <div className={classes.more}>
          <Button variant="default" size="lg" aria-busy={loadingMore} onClick={loadingMore ? undefined : more}>
            {loadingMore ? t('common:loading') : t('common:more')}
          </Button>
        </div>
      )}
    </Wrap>
  );
}
