import { Button } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { Icon } from '../../ui/Icon';
import { withNext } from '../account/next-path';
import type { SignedInViewer } from '../viewer/useViewer';
import classes from './DeskForbidden.module.css';

interface DeskForbiddenProps {
  department: string;
  viewer: SignedInViewer | null;
}

/** Who may see a desk, and where the same facts stand for everyone else. */
export function DeskForbidden({ department, viewer }: DeskForbiddenProps) {
  const { t } = useTranslation('review');
  const { pathname, search } = useLocation();
  const own = viewer?.departments[0];
  return (
    <div className={classes.page}>
      <Icon of={IconLock} size={32} />
      <h1 className={classes.title}>{t('forbidden.title', { department })}</h1>
      <p className={classes.text}>{t('forbidden.text')}</p>
      <p className={classes.actions}>
        {viewer === null && <Button component={Link} to={withNext('/sign-in', pathname + search)} size="md">{t('forbidden.signIn')}</Button>}
        {own && <Button component={Link} to={`/desk/${own.slug}`} size="md">{t('forbidden.ownDesk', { department: own.name })}</Button>}
        <Button component={Link} to="/proposals" variant="default" size="md">{t('forbidden.proposals')}</Button>
      </p>
    </div>
  );
}
