import { useMutation, useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconBuilding, IconCircleCheck, IconId, IconLogout } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { SignOutDocument } from '../../features/account/account.documents';
import { useSessionChange } from '../../features/viewer/useSessionChange';
import type { SignedInViewer } from '../../features/viewer/useViewer';
import { useFormat } from '../../i18n/useFormat';
import { useSubmit } from '../../shared/useSubmit';
import { Icon } from '../../ui/Icon';
import { Fact, Meta } from '../../ui/Meta';
import { SubmitButton } from '../../ui/SubmitButton';
import { Written } from '../../ui/Written';
import { JoinedDocument } from './me.documents';
import classes from './Profile.module.css';

export function Profile({ viewer }: { viewer: SignedInViewer }) {
  const { t } = useTranslation('account');
  const format = useFormat();
  const joined = useQuery(JoinedDocument).data?.viewer?.createdAt;
  return (
    <header className={classes.head}>
      <div>
        <h1 className={classes.name}><Written>{viewer.displayName}</Written></h1>
        <Meta>
          <Fact>@{viewer.handle}</Fact>
          {viewer.email !== null && <Fact>{viewer.email}</Fact>}
          {joined !== undefined && <Fact>{t('me.since', { date: format.date(joined) })}</Fact>}
        </Meta>
        <p className={classes.only}>{t('me.only')}</p>
      </div>
      <Standing viewer={viewer} />
      <SignOut />
    </header>
  );
}

/** What this account may do, and the one step that is still missing. */
function Standing({ viewer }: { viewer: SignedInViewer }) {
  const { t } = useTranslation('account');
  if (viewer.roles.includes('OFFICIAL')) {
    return (
      <div className={classes.standing}>
        <p className={classes.fact}><Icon of={IconBuilding} />{t('me.official')}</p>
        <p className={classes.text}>{t('me.officialText')}</p>
        {viewer.departments.map(({ id, slug, name }) => (
          <Button key={id} component={Link} to={`/desk/${slug}`} variant="default" size="sm">{t('me.desk', { department: name })}</Button>
        ))}
      </div>
    );
  }
  if (viewer.verified) {
    return <div className={classes.standing}><p className={classes.fact} data-done><Icon of={IconCircleCheck} />{t('me.verified')}</p></div>;
  }
  return (
    <div className={classes.standing}>
      <p className={classes.fact}><Icon of={IconId} />{t('me.notVerified')}</p>
      <p className={classes.text}>{t('me.notVerifiedText')}</p>
      <Button component={Link} to="/verify?next=%2Fme" size="sm">{t('me.verify')}</Button>
    </div>
  );
}

function SignOut() {
  const { t } = useTranslation('account');
  const navigate = useNavigate();
  const [signOut] = useMutation(SignOutDocument);
  const sessionChanged = useSessionChange();
  const { busy, submit } = useSubmit(async () => {
    await signOut();
    // First away from here: this page would send a visitor to sign in.
    await navigate('/');
    // The first page's queries are called off and asked again under no name: no failure.
    await sessionChanged().catch(() => undefined);
  });
  return (
    <SubmitButton
      type="button" variant="default" size="sm" className={classes.out} busy={busy} busyText={t('me.signingOut')} onClick={submit}
      rightSection={<Icon of={IconLogout} />}
    >
      {t('me.signOut')}
    </SubmitButton>
  );
}
