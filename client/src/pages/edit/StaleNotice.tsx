import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { bodyOf, type Edit } from '../../features/draft/edit';
import { Notice } from '../../ui/Notice';
import classes from './StaleNotice.module.css';

export interface CurrentText {
  revision: number;
  title: string;
  body: string;
}

interface StaleNoticeProps {
  current: CurrentText;
  mine: Edit;
  onKeepMine: () => void;
  onTakeCurrent: () => void;
}

/** Somebody was faster: both texts, side by side, and nothing is lost whichever is chosen to go on with. */
export function StaleNotice({ current, mine, onKeepMine, onTakeCurrent }: StaleNoticeProps) {
  const { t } = useTranslation('write');
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div ref={box} tabIndex={-1} className={classes.box}>
      <Notice tone="warn" title={t('edit.staleTitle')} urgent>
        <p>{t('edit.staleText', { revision: current.revision })}</p>
        <div className={classes.both}>
          <section aria-labelledby="stale-current">
            <h3 id="stale-current" className={classes.label}>{t('edit.current', { revision: current.revision })}</h3>
            <p className={classes.text} tabIndex={0}><b>{current.title}</b>{'\n\n'}{current.body}</p>
          </section>
          <section aria-labelledby="stale-mine">
            <h3 id="stale-mine" className={classes.label}>{t('edit.mine')}</h3>
            <p className={classes.text} tabIndex={0}><b>{mine.draft.title}</b>{'\n\n'}{bodyOf(mine)}</p>
          </section>
        </div>
        <p className={classes.actions}>
          <Button size="sm" onClick={onKeepMine}>{t('edit.keepMine')}</Button>
          <Button size="sm" variant="default" onClick={onTakeCurrent}>{t('edit.takeCurrent')}</Button>
        </p>
      </Notice>
    </div>
  );
}
