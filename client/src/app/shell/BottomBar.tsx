import { IconHome, IconPlus, IconSearch, IconUser } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { Icon } from '../../ui/Icon';
import classes from './BottomBar.module.css';

/** On phones and tablets, at the thumb. A proposal's vote bar takes its place: one bar at a time. */
export function BottomBar() {
  const { t } = useTranslation();
  return (
    <nav className={classes.bar} aria-label={t('nav.bottom')}>
      <NavLink to="/" end><Icon of={IconHome} size={23} />{t('nav.home')}</NavLink>
      <NavLink to="/proposals"><Icon of={IconSearch} size={23} />{t('nav.search')}</NavLink>
      <NavLink to="/propose" className={classes.write}><Icon of={IconPlus} size={29} />{t('nav.proposeShort')}</NavLink>
      <NavLink to="/me"><Icon of={IconUser} size={23} />{t('nav.me')}</NavLink>
    </nav>
  );
}
