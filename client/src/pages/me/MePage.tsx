import { useTranslation } from 'react-i18next';
import { useSignedIn } from '../../features/account/useSignedIn';
import { PageTitle } from '../../ui/PageTitle';
import { Wrap } from '../../ui/Wrap';
import { DraftSection } from './DraftSection';
import classes from './MePage.module.css';
import { MyProposals } from './MyProposals';
import { MyVotes } from './MyVotes';
import { Profile } from './Profile';

/** One's own page, seen by nobody else: who one is here, what one proposed and voted for. */
export function MePage() {
  const { t } = useTranslation('account');
  const viewer = useSignedIn();
  if (!viewer) return null;
  const official = viewer.roles.includes('OFFICIAL');
  return (
    <Wrap className={classes.page}>
      <PageTitle>{t('me.title')}</PageTitle>
      <Profile viewer={viewer} />
      <DraftSection />
      <MyProposals />
      {!official && <MyVotes />}
    </Wrap>
  );
}
