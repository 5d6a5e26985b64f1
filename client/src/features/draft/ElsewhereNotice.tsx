import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ReactNode } from 'react';
import { Notice } from '../../ui/Notice';
import type { Keeper, Keeping } from './keeper';
import classes from './ElsewhereNotice.module.css';

interface ElsewhereNoticeProps<T> {
  keeping: Keeping<T>;
  keeper: Keeper<T>;
  /** The two texts, short enough to be told apart. */
  show: (value: T) => ReactNode;
}

/** Two tabs, two texts: shows both, and a person chooses. Until then nothing is overwritten. */
export function ElsewhereNotice<T>({ keeping, keeper, show }: ElsewhereNoticeProps<T>) {
  const { t } = useTranslation('write');
  if (keeping.state !== 'elsewhere') return null;
  const { theirs, value } = keeping;
  return (
    <Notice tone="warn" title={theirs ? t('elsewhere.title') : t('elsewhere.gone')} urgent>
      <p>{theirs ? t('elsewhere.text') : t('elsewhere.goneText')}</p>
      {theirs && (
        <dl className={classes.both}>
          <div><dt>{t('elsewhere.theirs')}</dt><dd>{show(theirs.value)}</dd></div>
          <div><dt>{t('elsewhere.mine')}</dt><dd>{show(value)}</dd></div>
        </dl>
      )}
      <p className={classes.actions}>
        <Button variant="default" size="sm" onClick={keeper.keepMine}>{t('elsewhere.keepMine')}</Button>
        <Button variant="default" size="sm" onClick={keeper.takeTheirs}>
          {theirs ? t('elsewhere.takeTheirs') : t('elsewhere.startOver')}
        </Button>
      </p>
    </Notice>
  );
}
