import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProposalDetailFragment } from '../../gql/graphql';
import { useFormat } from '../../i18n/useFormat';
import { deadlineOf } from './deadlineOf';
import type { Voting } from './useVoting';

/** The line of why under the vote box, where it depends on the proposal; undefined where the kind says it all. */
export function useVoteHint(proposal: ProposalDetailFragment, { kind, tally, cutOff }: Voting): ReactNode {
  const { t } = useTranslation('vote');
  const format = useFormat();
  switch (kind) {
    case 'offline':
      return t('hint.offline', { time: format.time(cutOff ?? new Date()) });
    case 'changed':
      return <>{t('hint.changed')} <a href="#history">{t('seeChanges')}</a></>;
    case 'closed': {
      const ended = deadlineOf(tally.status, proposal);
      if (ended?.name === 'votingEnded') return t('hint.closedLapsed', { date: format.date(ended.at), count: tally.count });
      return ended?.name === 'answered' ? t('hint.closedDecided', { count: tally.count }) : undefined;
    }
    default:
      return undefined;
  }
}
