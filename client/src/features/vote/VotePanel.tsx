import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import type { ProposalDetailFragment } from '../../gql/graphql';
import { useDeadline } from '../../i18n/useDeadline';
import { useFormat } from '../../i18n/useFormat';
import { CopyLink } from '../../ui/CopyLink';
import { TallyPanel } from '../../ui/TallyPanel';
import { VoteBox } from '../../ui/VoteBox';
import { withNext } from '../account/next-path';
import { useAsOf } from '../live/useAsOf';
import { deadlineOf } from './deadlineOf';
import { TallySentence } from './TallySentence';
import type { Voting } from './useVoting';
import { useVoteHint } from './useVoteHint';

export interface VotePanelProps {
  proposal: ProposalDetailFragment;
  voting: Voting;
  /** Whether the number can still change. */
  live: boolean;
}

/** The tally of one proposal with its vote box, its deadline and its link. */
export function VotePanel({ proposal, voting, live }: VotePanelProps) {
  const { t } = useTranslation(['proposal', 'common']);
  const { pathname } = useLocation();
  const format = useFormat();
  const left = useDeadline();
  const asOf = useAsOf();
  const hint = useVoteHint(proposal, voting);
  const { tally } = voting;
  const deadline = deadlineOf(tally.status, proposal);

  return (
    <TallyPanel
      count={tally.count}
      threshold={tally.threshold}
      mine={voting.mine}
      live={live}
      asOf={asOf}
      sentence={<TallySentence tally={tally} department={proposal.review?.department.name ?? null} />}
      facts={deadline === null ? [] : [{
        label: t(`rail.${deadline.name}`),
        value: deadline.ahead
          ? t('common:deadline.full', { date: format.date(deadline.at), left: left(deadline.at) })
          : format.date(deadline.at),
        late: deadline.late,
      }]}
      foot={<CopyLink />}
    >
      <VoteBox
        kind={voting.kind}
        hint={hint}
        error={voting.error}
        fresh={voting.fresh}
        onVote={voting.cast}
        onWithdraw={voting.withdraw}
        signInHref={withNext('/sign-in', pathname)}
        verifyHref={withNext('/verify', pathname)}
      />
    </TallyPanel>
  );
}
