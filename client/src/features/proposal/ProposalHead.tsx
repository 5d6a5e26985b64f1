import { IconChevronRight, IconHistory } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ProposalDetailFragment, ProposalStatus } from '../../gql/graphql';
import { languageOf } from '../../i18n/languageOf';
import { DateTime } from '../../ui/DateTime';
import { Icon } from '../../ui/Icon';
import { DistrictFact, Fact, Meta } from '../../ui/Meta';
import { StatusTag } from '../../ui/StatusTag';
import { Written } from '../../ui/Written';
import classes from './ProposalHead.module.css';

/** Where the proposal belongs, where it stands, what it says in a line, who wrote it when. */
export function ProposalHead({ proposal, status }: { proposal: ProposalDetailFragment; status: ProposalStatus }) {
  const { t } = useTranslation(['proposal', 'common']);
  const { number, title, author, byOfficial, publishedAt, category, district, revision } = proposal;
  return (
    <>
      <nav className={classes.crumb} aria-label={t('crumb')}>
        <Link to="/proposals">{t('common:nav.proposals')}</Link>
        <Icon of={IconChevronRight} size={15} />
        <Link to={`/proposals?category=${category.slug}`}>{category.name}</Link>
      </nav>
      <header className={classes.head}>
        <Meta>
          <StatusTag status={status} big />
          <Fact>{t('free', { number })}</Fact>
          <DistrictFact district={district} />
        </Meta>
        <h1 lang={languageOf(title)}>{title}</h1>
        <p className={classes.by}>
          <span className={classes.avatar} data-official={byOfficial || undefined} aria-hidden="true">
            <Written>{[...author.displayName][0] ?? ''}</Written>
          </span>
          <b><Written>{author.displayName}</Written></b>
          {byOfficial && <span className={classes.official}>{t('byOfficial')}</span>}
          {publishedAt !== null && <DateTime at={publishedAt} as="date" />}
          {revision.number > 1 && (
            <a href="#history"><Icon of={IconHistory} size={16} />{t('revision', { number: revision.number })}</a>
          )}
        </p>
      </header>
    </>
  );
}
