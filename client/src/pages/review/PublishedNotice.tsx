import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Notice } from '../../ui/Notice';
import classes from './PublishedNotice.module.css';

/** The receipt of a published decision, where the form was. */
export function PublishedNotice({ number, slug }: { number: number; slug: string }) {
  const { t } = useTranslation('review');
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div ref={box} tabIndex={-1} role="status" className={classes.box}>
      <Notice tone="done" title={t('decision.published')}>
        <p className={classes.actions}>
          <Button component={Link} to={`/proposals/${number}`} size="sm">{t('one.toPublic')}</Button>
          <Button component={Link} to={`/desk/${slug}`} size="sm" variant="default">{t('one.back')}</Button>
        </p>
      </Notice>
    </div>
  );
}
