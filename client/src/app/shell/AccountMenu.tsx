import { Avatar, Menu, UnstyledButton } from '@mantine/core';
import { useMutation } from '@apollo/client/react';
import { IconBuilding, IconId, IconLogout, IconUser } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { SignOutDocument } from '../../features/account/account.documents';
import { withNext } from '../../features/account/next-path';
import { useSessionChange } from '../../features/viewer/useSessionChange';
import { useViewer, type SignedInViewer } from '../../features/viewer/useViewer';
import { Icon } from '../../ui/Icon';
import { Written } from '../../ui/Written';
import classes from './AccountMenu.module.css';

/** The way in for a visitor; the way to one's own pages for a member, and to the desk for an official. */
export function AccountMenu() {
  const { t } = useTranslation();
  const { viewer, loading } = useViewer();
  const { pathname, search } = useLocation();

  if (viewer === undefined && loading) return <span className={classes.room} aria-hidden="true" />;
  if (!viewer) {
    return <Link className={classes.signIn} to={withNext('/sign-in', pathname + search)}>{t('nav.signIn')}</Link>;
  }
  return <MemberMenu viewer={viewer} />;
}

function MemberMenu({ viewer }: { viewer: SignedInViewer }) {
  const { t } = useTranslation();
  const sessionChanged = useSessionChange();
  const [signOut] = useMutation(SignOutDocument);
  const official = viewer.roles.includes('OFFICIAL');

  return (
    <Menu position="bottom-end" width={240} shadow="md" withinPortal={false} withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <UnstyledButton className={classes.avatar} aria-label={t('account.menu', { name: viewer.displayName })}>
          <Avatar size={34} radius="xl" color="river" variant="filled" autoContrast>
            <Written>{[...viewer.displayName][0] ?? ''}</Written>
          </Avatar>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label><Written>{viewer.displayName}</Written></Menu.Label>
        <Menu.Item component={Link} to="/me" leftSection={<Icon of={IconUser} />}>{t('account.me')}</Menu.Item>
        {!viewer.verified && !official && (
          <Menu.Item component={Link} to="/verify" leftSection={<Icon of={IconId} />}>{t('account.verify')}</Menu.Item>
        )}
        {official && viewer.departments.map(({ slug, name }) => (
          <Menu.Item key={slug} component={Link} to={`/desk/${slug}`} leftSection={<Icon of={IconBuilding} />}>
            {t('account.desk', { department: name })}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item leftSection={<Icon of={IconLogout} />} onClick={() => void signOut().then(sessionChanged)}>
          {t('account.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
