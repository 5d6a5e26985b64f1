import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { readRefusal } from '../../app/errors/refusal';
import { useSentences } from '../../app/errors/useSentences';
import { tallyBook } from '../../features/live/TallyBook';
import { useTally } from '../../features/live/useTally';
import { WithdrawVoteDocument } from '../../features/vote/vote.documents';
import type { MyVotesQuery } from '../../gql/graphql';
import { useFormat } from '../../i18n/useFormat';
import { useSubmit } from '../../shared/useSubmit';
import { Written } from '../../ui/Written';
import { announce } from '../../ui/announce';
import { LiveNumber } from '../../ui/LiveNumber';
import { Fact, Meta } from '../../ui/Meta';
import { Seal } from '../../ui/Seal';
import { StatusTag } from '../../ui/StatusTag';
import { SubmitButton } from '../../ui/SubmitButton';
import classes from './VoteRow.module.css';

type Vote = NonNullable<MyVotesQuery['viewer']>['votes']['nodes'][number];

/** One of my votes: for what, when, whether it is final, and the way to take it back while there is one. */
export function VoteRow({ vote, onChange }: { vote: Vote; onChange: () => void }) {
  const { t } = useTranslation(['account', 'common']);
  const format = useFormat();
  const sentences = useSentences();
  const { proposal } = vote;
  const { count, status } = useTally(proposal);
  const [withdrawVote] = useMutation(WithdrawVoteDocument);
  const [error, setError] = useState<string | null>(null);

  const { busy, submit } = useSubmit(async () => {
    setError(null);
    try {
      const { data } = await withdrawVote({ variables: { input: { proposalId: proposal.id } } });
      const after = data?.withdrawVote.proposal;
      if (after) tallyBook.offer(after.id, { ...after.tally, status: after.status });
      announce(t('me.withdrawn', { title: proposal.title }), 'now');
    } catch (failure) {
      setError(sentences.refusal(readRefusal(failure)));
    }
    // Withdrawn or refused: what the list says is out of date.
    onChange();
  });

  return (
    <li className={classes.row}>
      <Seal />
      <div>
        <h3><Link to={`/proposals/${proposal.number}`}><Written>{proposal.title}</Written></Link></h3>
        <Meta>
          <StatusTag status={status} />
          <Fact><LiveNumber value={count} />{t('common:unit.votes', { count })}</Fact>
          <Fact>{t('me.castAt', { date: format.date(vote.castAt) })}</Fact>
          {vote.final && <Fact>{t('me.final')}</Fact>}
        </Meta>
        {proposal.revision.number > vote.revision && <p className={classes.note}>{t('me.changedText')}</p>}
        {error !== null && <p className={classes.error} role="alert">{error}</p>}
      </div>
      {proposal.abilities.withdrawVote && (
        <SubmitButton
          type="button" variant="default" size="sm" busy={busy} busyText={t('me.withdrawing')} onClick={submit}
          aria-label={t('me.withdrawOf', { title: proposal.title })}
        >
          {t('me.withdraw')}
        </SubmitButton>
      )}
    </li>
  );
}
