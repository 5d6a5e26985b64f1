import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ProposalRowFragment } from '../../gql/graphql';
import { languageOf } from '../../i18n/languageOf';
import { useDeadline } from '../../i18n/useDeadline';
import { Eleven } from '../../ui/Eleven';
import { LiveNumber } from '../../ui/LiveNumber';
import { DistrictFact, Fact, Meta } from '../../ui/Meta';
import { StatusTag } from '../../ui/StatusTag';
import { useTally } from '../live/useTally';
import classes from './NearlyThere.module.css';

/** Three across: what is missing before a department must look at them. */
export function NearlyThere({ proposals }: { proposals: readonly ProposalRowFragment[] }) {
  return <ul className={classes.three}>{proposals.map((proposal) => <One key={proposal.id} proposal={proposal} />)}</ul>;
}

function One({ proposal }: { proposal: ProposalRowFragment }) {
  const { t } = useTranslation('home');
  const { count, threshold, status } = useTally(proposal);
  const deadline = useDeadline();
  const left = threshold + 1 - count;
  return (
    <li className={classes.one}>
      <Meta>
        <Fact>{proposal.category.name}</Fact>
        <DistrictFact district={proposal.district} icon={false} />
        {proposal.votingClosesAt !== null && <Fact push>{deadline(proposal.votingClosesAt)}</Fact>}
      </Meta>
      <h3 lang={languageOf(proposal.title)}><Link to={`/proposals/${proposal.number}`}>{proposal.title}</Link></h3>
      <div className={classes.foot}>
        <Eleven votes={count} threshold={threshold} />
        <p>
          <LiveNumber value={count} />
          <span>/ {threshold + 1}</span>
          {left > 0 ? <em>{t('near.left', { count: left })}</em> : <em><StatusTag status={status} /></em>}
        </p>
      </div>
    </li>
  );
}
