import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { isBlank } from '../../features/draft/draft';
import { draftShelf } from '../../features/draft/draftShelf';
import { Notice } from '../../ui/Notice';
import { Written } from '../../ui/Written';
import classes from './DraftSection.module.css';

/** The proposal that is being written in this browser, if there is one. */
export function DraftSection() {
  const { t } = useTranslation('account');
  const [kept] = useState(() => draftShelf.load());
  if (!kept || isBlank(kept.value)) return null;
  const title = kept.value.title.trim();
  return (
    <section className={classes.section} aria-labelledby="my-draft">
      <Notice tone="info" title={<span id="my-draft">{t('me.draft')}: {title === '' ? t('me.untitled') : <Written>{title}</Written>}</span>}>
        <p className={classes.text}>{t('me.draftKept')}</p>
        <Button component={Link} to="/propose" size="sm" mt={10}>{t('me.continueDraft')}</Button>
      </Notice>
    </section>
  );
}
