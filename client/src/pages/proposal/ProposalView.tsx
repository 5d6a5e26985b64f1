import { VisuallyHidden } from '@mantine/core';
import { useEffect, useEffectEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLiveTallies } from '../../features/live/useLiveTallies';
import { AuthorActions } from '../../features/proposal/AuthorActions';
import { History } from '../../features/proposal/History';
import { OfficialReply } from '../../features/proposal/OfficialReply';
import { ProposalHead } from '../../features/proposal/ProposalHead';
import { ProposalWay } from '../../features/proposal/ProposalWay';
import { VotesOverTime } from '../../features/proposal/VotesOverTime';
import { useTallyNews } from '../../features/vote/useTallyNews';
import { useVoting } from '../../features/vote/useVoting';
import { VoteBar } from '../../features/vote/VoteBar';
import { VotePanel } from '../../features/vote/VotePanel';
import type { ProposalDetailFragment } from '../../gql/graphql';
import { Markdown } from '../../ui/Markdown';
import { PageTitle } from '../../ui/PageTitle';
import { Wrap } from '../../ui/Wrap';
import classes from './ProposalView.module.css';
import { useLeftScreen } from './useLeftScreen';

/** Pages that heard of a new status in the same instant ask for the rest within this time, not all at once. */
const SPREAD_MS = 1_200;

export interface ProposalViewProps {
  proposal: ProposalDetailFragment;
  /** Asks for the proposal again: something on this page is older than the server. */
  onStale: () => void;
}

export function ProposalView({ proposal, onStale }: ProposalViewProps) {
  const { t } = useTranslation('proposal');
  const rail = useRef<HTMLDivElement>(null);
  const panelGone = useLeftScreen(rail);
  useLiveTallies([proposal.id]);
  const voting = useVoting(proposal, onStale);
  const { status, count, threshold } = voting.tally;
  useTallyNews(voting.tally);

  // The number and the status came in live; who reviews it by when, and what the reader may do now, has to be asked.
  const behind = status !== proposal.status || (status === 'REVIEW' && proposal.review === null);
  const ask = useEffectEvent(onStale);
  useEffect(() => {
    if (!behind) return;
    const timer = setTimeout(() => ask(), Math.random() * SPREAD_MS);
    return () => clearTimeout(timer);
  }, [behind, status]);

  const decision = proposal.review?.decision;
  const takesVotes = status === 'VOTING' || status === 'REVIEW';
  const endedAt = takesVotes ? null : (decision?.decidedAt ?? proposal.timeline.at(-1)?.at ?? null);
  return (
    <Wrap>
      <PageTitle>{proposal.title}</PageTitle>
      <ProposalHead proposal={proposal} status={status} />
      <AuthorActions proposal={proposal} />
      <div className={classes.way}><ProposalWay proposal={proposal} status={status} /></div>
      <div className={classes.split}>
        <div ref={rail} className={classes.rail}><VotePanel proposal={proposal} voting={voting} live={takesVotes} /></div>
        <div className={classes.main}>
          {decision && <OfficialReply decision={decision} />}
          <article aria-labelledby="text">
            <VisuallyHidden component="h2" id="text">{t('body')}</VisuallyHidden>
            <Markdown>{proposal.body}</Markdown>
          </article>
          <VotesOverTime
            history={proposal.voteHistory} openedAt={proposal.round.opensAt} count={count} threshold={threshold} endedAt={endedAt}
          />
          <History proposal={proposal} />
        </div>
      </div>
      {panelGone && (
        <VoteBar
          voting={voting} closesAt={proposal.votingClosesAt}
          onShowPanel={() => rail.current?.scrollIntoView({ block: 'center', behavior: 'smooth' })}
        />
      )}
    </Wrap>
  );
}
