import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readRefusal } from '../../app/errors/refusal';
import { useSentences } from '../../app/errors/useSentences';
import type { VoteStateFragment } from '../../gql/graphql';
import { announce } from '../../ui/announce';
import type { VoteBoxKind } from '../../ui/VoteBox';
import { tallyBook, type TallyState } from '../live/TallyBook';
import { useCutOff } from '../live/useCutOff';
import { useTally } from '../live/useTally';
import { CastVoteDocument, WithdrawVoteDocument } from './vote.documents';
import { voteBoxKind } from './voteBox';

export interface Voting {
  readonly tally: TallyState;
  readonly kind: VoteBoxKind;
  readonly mine: boolean;
  /** Since when the page is cut off. */
  readonly cutOff: Date | null;
  readonly error: string | null;
  /** The vote was cast on this page, just now. */
  readonly fresh: boolean;
  cast(): void;
  withdraw(): void;
}

/** No answer, or one that explains nothing: the vote may or may not be stored. */
const isUnsure = (code: string): boolean => code === 'OFFLINE' || code === 'INTERNAL';

/**
 * The vote of this page's reader on one proposal. The count moves only with the server's receipt. `onRefused` asks the
 * proposal anew: a refusal means that this page's abilities were out of date.
 */
export function useVoting(proposal: VoteStateFragment, onRefused: () => void): Voting {
  const { t } = useTranslation('vote');
  const sentences = useSentences();
  const tally = useTally(proposal);
  const cutOff = useCutOff();
  const [castVote, casting] = useMutation(CastVoteDocument);
  const [withdrawVote, withdrawing] = useMutation(WithdrawVoteDocument);
  const [error, setError] = useState<string | null>(null);
  const [fresh, setFresh] = useState(false);
  const sending = casting.loading || withdrawing.loading;
  const kind = voteBoxKind({ ...proposal, status: tally.status }, { sending, cutOff: cutOff !== null });

  const send = async (act: () => Promise<VoteStateFragment | undefined>, spoken: 'receipt' | 'withdrawn'): Promise<void> => {
    if (sending || cutOff !== null) return;
    setError(null);
    try {
      const after = await act();
      if (after === undefined) return;
      tallyBook.offer(after.id, { ...after.tally, status: after.status });
      setFresh(spoken === 'receipt');
      announce(t(spoken, { count: after.tally.count }), 'now');
    } catch (failure) {
      const refusal = readRefusal(failure);
      setError(isUnsure(refusal.code) ? t('unsure') : sentences.refusal(refusal));
      if (!isUnsure(refusal.code)) onRefused();
    }
  };
  const variables = { input: { proposalId: proposal.id } };

  return {
    tally, kind, cutOff, error, fresh,
    mine: proposal.viewerVote !== null,
    cast: () => void send(async () => (await castVote({ variables })).data?.castVote.proposal, 'receipt'),
    withdraw: () => void send(async () => (await withdrawVote({ variables })).data?.withdrawVote.proposal, 'withdrawn'),
  };
}
