import { Button, Loader } from '@mantine/core';
import { IconAlertCircle, IconId, IconLock, IconWifiOff } from '@tabler/icons-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Icon } from './Icon';
import { Seal } from './Seal';
import classes from './VoteBox.module.css';

/** What the box can say. Which one it is comes from the server's abilities and refusals, never from here. */
export type VoteBoxKind =
  /** can vote, and take it back until review begins */
  | 'can'
  /** can vote, but review has begun: final at once */
  | 'canFinal'
  | 'sending'
  /** voted, and can take it back */
  | 'voted'
  /** voted, final */
  | 'final'
  /** voted on an older text, and can take it back */
  | 'changed'
  | 'visitor'
  | 'unverified'
  | 'own'
  | 'official'
  | 'closed'
  | 'offline';

export interface VoteBoxProps {
  kind: VoteBoxKind;
  /** The line of why, where it depends on the proposal; each kind has a line of its own. */
  hint?: ReactNode;
  /** What went wrong with the last press; stands in the same line. */
  error?: string | null;
  /** The vote was cast just now: the seal lands. */
  fresh?: boolean;
  onVote?: () => void;
  onWithdraw?: () => void;
  signInHref?: string;
  verifyHref?: string;
}

/** One button or one sentence, and one line of why. Nothing is disabled without a reason. */
export function VoteBox({ kind, hint, error = null, ...props }: VoteBoxProps) {
  const { t } = useTranslation('vote');
  const box = useRef<HTMLDivElement>(null);
  const pressed = useRef(false);

  // The pressed button may go away with the state it belonged to. The focus then stays in the box, but on no button:
  // a second press of the same key must not take the vote back.
  useEffect(() => {
    if (!pressed.current || kind === 'sending') return;
    pressed.current = false;
    if (!box.current?.contains(document.activeElement)) box.current?.focus({ preventScroll: true });
  }, [kind, error]);

  const press = (action: (() => void) | undefined) => () => {
    pressed.current = true;
    action?.();
  };

  return (
    <div ref={box} className={classes.box} role="group" aria-label={t('box')} tabIndex={-1}>
      <Act kind={kind} {...props} onVote={press(props.onVote)} onWithdraw={press(props.onWithdraw)} />
      {error ? (
        <p className={classes.error} role="alert"><Icon of={IconAlertCircle} size={16} />{error}</p>
      ) : (
        <p className={classes.hint}>
          {kind === 'can' && <Icon of={IconLock} size={15} />}
          {hint ?? t(`hint.${kind}`)}
        </p>
      )}
    </div>
  );
}

type ActProps = Omit<VoteBoxProps, 'hint' | 'error'>;

function Act({ kind, fresh, onVote, onWithdraw, signInHref = '/sign-in', verifyHref = '/verify' }: ActProps) {
  const { t } = useTranslation('vote');
  switch (kind) {
    case 'can':
    case 'canFinal':
      return <Button fullWidth size="lg" onClick={onVote}>{t('cast')}</Button>;
    case 'sending':
      return (
        <Button fullWidth size="lg" aria-busy="true" aria-label={t('sending')}>
          <Loader size="sm" color="currentColor" />
        </Button>
      );
    case 'voted':
    case 'changed':
    case 'final':
      return (
        <div className={classes.mine}>
          <Seal fresh={fresh} />
          <b>{t('voted')}</b>
          {kind !== 'final' && <Button variant="subtle" size="sm" onClick={onWithdraw}>{t('withdraw')}</Button>}
        </div>
      );
    case 'visitor':
      return <Button component={Link} to={signInHref} fullWidth size="lg">{t('signIn')}</Button>;
    case 'unverified':
      return (
        <Button
          component={Link} to={verifyHref} fullWidth size="lg" variant="default" leftSection={<Icon of={IconId} size={20} />}
        >
          {t('verify')}
        </Button>
      );
    case 'offline':
      return (
        <Button fullWidth size="lg" variant="default" aria-disabled="true" leftSection={<Icon of={IconWifiOff} size={20} />}>
          {t('waiting')}
        </Button>
      );
    case 'own':
    case 'official':
    case 'closed':
      return <p className={classes.note}>{t(`note.${kind}`)}</p>;
  }
}
