import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useDeadline } from '../../i18n/useDeadline';
import { Eleven } from '../../ui/Eleven';
import { LiveNumber } from '../../ui/LiveNumber';
import { Seal } from '../../ui/Seal';
import type { Voting } from './useVoting';
import classes from './VoteBar.module.css';

export interface VoteBarProps {
  voting: Voting;
  closesAt: string | null;
  /** Brings the panel back into view, for every state that needs its words. */
  onShowPanel: () => void;
}

/** On phones, once the panel has left the screen: the number, what is missing, and the vote, at the thumb. */
export function VoteBar({ voting, closesAt, onShowPanel }: VoteBarProps) {
  const { t } = useTranslation(['proposal', 'vote', 'common', 'domain']);
  const deadline = useDeadline();
  const { tally: { count, threshold, status }, kind } = voting;
  const left = threshold + 1 - count;
  const state = status === 'VOTING' && left > 0
    ? t('bar.left', { left, days: closesAt === null ? '' : deadline(closesAt) })
    : status === 'DRAFT' ? '' : t(`domain:status.${status}`);

  const act = (): ReactNode => {
    if (voting.mine) return <span className={classes.mine}><Seal size={18} />{t('vote:votedShort')}</span>;
    if (kind === 'can' || kind === 'canFinal') return <Button onClick={voting.cast}>{t('vote:castShort')}</Button>;
    if (kind === 'sending') return <Button aria-busy="true">{t('vote:castShort')}</Button>;
    return <Button variant="default" onClick={onShowPanel}>{t('vote:show')}</Button>;
  };

  return (
    <section className={classes.bar} data-vote-bar aria-label={t('bar.name')}>
      <p>
        <span className={classes.count}><LiveNumber value={count} /> {t('common:unit.votes', { count })}</span>
        <span className={classes.state}>{state}</span>
      </p>
      <Eleven votes={count} threshold={threshold} mine={voting.mine} size="sm" />
      {act()}
    </section>
  );
}
