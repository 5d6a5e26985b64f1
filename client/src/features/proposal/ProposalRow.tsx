import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ProposalRowFragment } from '../../gql/graphql';
import { languageOf } from '../../i18n/languageOf';
import { useDeadline } from '../../i18n/useDeadline';
import { Eleven } from '../../ui/Eleven';
import { LiveNumber } from '../../ui/LiveNumber';
import { Marked } from '../../ui/Marked';
import { DistrictFact, Fact, Meta } from '../../ui/Meta';
import { StatusTag } from '../../ui/StatusTag';
import { Way } from '../../ui/Way';
import { useTally } from '../live/useTally';
import classes from './ProposalRow.module.css';

export interface ProposalRowProps {
  proposal: ProposalRowFragment;
  /** Words that were searched for: marked in the title. */
  search?: string;
}

/** A line of the ledger: the number, what it is about, how far it has come. The same for citizens and officials. */
export function ProposalRow({ proposal, search = '' }: ProposalRowProps) {
  const { t } = useTranslation();
  const { count, threshold, status } = useTally(proposal);
  const deadline = useDeadline();
  return (
    <li className={classes.row}>
      <p className={classes.votes}>
        <LiveNumber value={count} />
        <span>{t('unit.votes', { count })}</span>
      </p>
      <div>
        <h3 lang={languageOf(proposal.title)}>
          <Link to={`/proposals/${proposal.number}`}><Marked text={proposal.title} search={search} /></Link>
        </h3>
        <Meta>
          <StatusTag status={status} />
          <Fact>{proposal.category.name}</Fact>
          <DistrictFact district={proposal.district} />
          {status === 'VOTING' && proposal.votingClosesAt !== null && <Fact>{deadline(proposal.votingClosesAt)}</Fact>}
        </Meta>
      </div>
      <div className={classes.progress}>
        {status === 'VOTING' ? <Eleven votes={count} threshold={threshold} size="sm" /> : <Way status={status} mini />}
      </div>
    </li>
  );
}
