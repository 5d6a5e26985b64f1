import { IconChevronLeft, IconExternalLink } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ProposalStatus } from '../../gql/graphql';
import { useFormat } from '../../i18n/useFormat';
import { Icon } from '../../ui/Icon';
import { DistrictFact, Fact, Meta } from '../../ui/Meta';
import { StatusTag } from '../../ui/StatusTag';
import { Written } from '../../ui/Written';
import classes from './ReviewHead.module.css';
import type { ReviewViewProps } from './review-view-props';

export function ReviewHead({ review, status }: { review: ReviewViewProps['review']; status: ProposalStatus }) {
  const { t } = useTranslation('review');
  const format = useFormat();
  const { proposal, department } = review;
  return (
    <header className={classes.head}>
      <Link className={classes.back} to={`/desk/${department.slug}`}>
        <Icon of={IconChevronLeft} size={16} />{t('one.backTo', { department: department.name })}
      </Link>
      <div className={classes.tags}>
        <Meta>
          <StatusTag status={status} big />
          <Fact>{t('one.number', { number: proposal.number })}</Fact>
          <Fact>{proposal.category.name}</Fact>
          <DistrictFact district={proposal.district} />
        </Meta>
      </div>
      <h1 className={classes.title}><Written>{proposal.title}</Written></h1>
      <Meta>
        <Fact><Written>{proposal.author.displayName}</Written></Fact>
        {proposal.publishedAt !== null && <Fact>{format.date(proposal.publishedAt)}</Fact>}
        <Link className={classes.public} to={`/proposals/${proposal.number}`}><Icon of={IconExternalLink} size={15} />{t('one.toPublic')}</Link>
        <a className={classes.skip} href="#review">{t('one.toForm')}</a>
      </Meta>
    </header>
  );
}
