import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconFileSearch, IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { LoadError } from '../../app/errors/LoadError';
import { useSignedIn } from '../../features/account/useSignedIn';
import { EditableProposalDocument } from '../../features/draft/draft.documents';
import { useSchemaLanguage } from '../../i18n/useFormat';
import { Empty } from '../../ui/Empty';
import { PageTitle } from '../../ui/PageTitle';
import { SkeletonRows } from '../../ui/SkeletonRows';
import { Wrap } from '../../ui/Wrap';
import { EditForm } from './EditForm';
import classes from './EditPage.module.css';

/** Changing one's own proposal, until the first vote stands on its text. */
export function EditPage() {
  const { t } = useTranslation('write');
  const viewer = useSignedIn();
  const number = Number(useParams().number);
  const { data, error, refetch } = useQuery(EditableProposalDocument, {
    variables: { number, language: useSchemaLanguage() },
    skip: !viewer || !Number.isSafeInteger(number),
    // An edit begins with what stands there now, not with what some page once read.
    fetchPolicy: 'network-only',
  });

  if (!viewer) return null;
  const proposal = data?.proposalByNumber;
  return (
    <Wrap className={classes.page}>
      <PageTitle>{t('edit.title')}</PageTitle>
      <h1 className={classes.title}>{t('edit.title')}</h1>
      {error && !data ? <LoadError error={error} onRetry={() => void refetch()} />
        : data === undefined ? <SkeletonRows rows={4} />
        : !proposal ? <Empty icon={IconFileSearch} title={t('edit.notFound')} />
        : proposal.abilities.edit ? <EditForm key={proposal.id} proposal={proposal} />
        : (
          <Empty
            icon={IconLock} title={proposal.viewerIsAuthor ? t('edit.tooLate') : t('edit.notMine')}
            action={<Button component={Link} to={`/proposals/${proposal.number}`} variant="default">{t('edit.toProposal')}</Button>}
          >
            {proposal.viewerIsAuthor ? t('edit.tooLateText') : t('edit.notMineText')}
          </Empty>
        )}
    </Wrap>
  );
}
