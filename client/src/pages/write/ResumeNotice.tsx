import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { emptyDraft, isBlank } from '../../features/draft/draft';
import { Notice } from '../../ui/Notice';
import { Quoting } from '../../ui/Written';
import type { WriteStepProps } from './write-step-props';
import classes from './ResumeNotice.module.css';

/**
 * A sentence typed elsewhere comes as `?sentence=`. It begins a draft where there is none; where one is already being
 * written, that one stays and the person chooses.
 */
export function ResumeNotice({ draft, keeper }: WriteStepProps) {
  const { t } = useTranslation('write');
  const [search, setSearch] = useSearchParams();
  const offered = search.get('sentence')?.trim() ?? '';
  const free = isBlank(draft) || draft.title.trim() === offered;
  const begin = offered !== '' && free;

  useEffect(() => {
    if (!begin) return;
    keeper.change({ ...keeper.store.get().value, title: offered });
    setSearch({}, { replace: true });
  }, [begin, offered, keeper, setSearch]);

  if (offered === '' || free) return null;
  const done = (): void => setSearch({}, { replace: true });
  const startOver = (): void => {
    keeper.discard();
    keeper.change({ ...emptyDraft, title: offered });
    done();
  };
  return (
    <div className={classes.notice}>
      <Notice tone="info" title={t('resume.title')}>
        <p>{draft.title.trim() === '' ? t('resume.untitled')
          : <Quoting words={draft.title.trim()}>{(title) => t('resume.text', { title })}</Quoting>}</p>
        <p className={classes.actions}>
          <Button size="sm" onClick={done}>{t('resume.continue')}</Button>
          <Button size="sm" variant="default" onClick={startOver}>{t('resume.startOver')}</Button>
        </p>
      </Notice>
    </div>
  );
}
