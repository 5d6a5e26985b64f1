import { Button } from '@mantine/core';
import { IconPlant2 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ProposalRow } from '../../features/proposal/ProposalRow';
import type { ProposalRowFragment } from '../../gql/graphql';
import { Choices } from '../../ui/Choices';
import { Empty } from '../../ui/Empty';
import { ErrorState } from '../../ui/ErrorState';
import { SectionHead } from '../../ui/SectionHead';
import { SkeletonRows } from '../../ui/SkeletonRows';
import classes from './HomePage.module.css';
import { TAB, TABS, type Tab } from './tabs';

export interface MainListProps {
  tab: Tab;
  onTab: (tab: Tab) => void;
  /** Undefined while they are on their way. */
  proposals: readonly ProposalRowFragment[] | undefined;
  failed: boolean;
  onRetry: () => void;
}

/** The ledger of the home page, in four orders. */
export function MainList({ tab, onTab, proposals, failed, onRetry }: MainListProps) {
  const { t } = useTranslation(['home', 'common']);
  return (
    <section className={classes.section} aria-labelledby="list">
      <SectionHead id="list" title={t(`list.${tab}`)}>
        <Choices
          label={t('tabs.name')} value={tab} onChange={onTab}
          options={TABS.map((value) => ({ value, text: t(`tabs.${value}`) }))}
        />
      </SectionHead>
      {failed && proposals === undefined && <ErrorState onRetry={onRetry}>{t('common:error.load')}</ErrorState>}
      {!failed && proposals === undefined && <SkeletonRows rows={6} />}
      {proposals?.length === 0 && (
        <Empty
          icon={IconPlant2} title={t(`empty.${tab}`)}
          action={<Button component={Link} to="/propose">{t('empty.action')}</Button>}
        />
      )}
      {proposals !== undefined && proposals.length > 0 && (
        <>
          <ul>{proposals.map((proposal) => <ProposalRow key={proposal.id} proposal={proposal} />)}</ul>
          <p className={classes.all}><Link to={TAB[tab].all}>{t('list.all')}</Link></p>
        </>
      )}
    </section>
  );
}
