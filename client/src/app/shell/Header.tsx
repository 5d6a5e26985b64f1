import { Button } from '@mantine/core';
import { IconBallpen } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, NavLink, useMatch } from 'react-router';
import { Icon } from '../../ui/Icon';
import { Mark } from '../../ui/Mark';
import { AccountMenu } from './AccountMenu';
import { DisplayMenu } from './DisplayMenu';
import classes from './Header.module.css';
import { LanguageSwitch } from './LanguageSwitch';
import { SearchField } from './SearchField';

/** Sticky, and folding by its own width, so that it also folds when somebody doubles the text. */
export function Header() {
  const { t } = useTranslation();
  const desk = useMatch('/desk/:departmentSlug/*')?.params.departmentSlug;

  return (
    <header className={classes.header}>
      <div className={classes.inner}>
        <Link className={classes.brand} to="/">
          <Mark />
          <b>{t('brand')}</b>
        </Link>
        {desk !== undefined && <span className={classes.tag}>{t('nav.desk')}</span>}
        <nav className={classes.nav} aria-label={t('nav.main')}>
          {desk === undefined
            ? <NavLink to="/proposals">{t('nav.proposals')}</NavLink>
            : <NavLink to={`/desk/${desk}`}>{t('nav.queue')}</NavLink>}
        </nav>
        <div className={classes.right}>
          <SearchField />
          <LanguageSwitch />
          <DisplayMenu />
          <AccountMenu />
          {desk === undefined && (
            <Button
              component={Link} to="/propose" size="sm" className={classes.propose} leftSection={<Icon of={IconBallpen} />}
            >
              {t('nav.propose')}
            </Button>
          )}
        </div>
      </div>
    </header>
  );
}
