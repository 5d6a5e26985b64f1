import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconMapQuestion } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLiveTallies } from '../../features/live/useLiveTallies';
import { NearlyThere } from '../../features/proposal/NearlyThere';
import { ProposalListDocument } from '../../features/proposal/row.documents';
import { useSchemaLanguage } from '../../i18n/useFormat';
import { Empty } from '../../ui/Empty';
import { PageTitle } from '../../ui/PageTitle';
import { SectionHead } from '../../ui/SectionHead';
import { Wrap } from '../../ui/Wrap';

/** No such page: the way to the search, and three proposals that are waiting for a vote. */
export function NotFoundPage() {
  const { t } = useTranslation();
  const { data } = useQuery(ProposalListDocument, {
    variables: { first: 3, filter: { status: ['VOTING'] }, orderBy: 'NEARLY_THERE', language: useSchemaLanguage() },
  });
  const nearly = data?.proposals.nodes ?? [];
  useLiveTallies(nearly.map(({ id }) => id));
  return (
    <Wrap>
      <PageTitle>{t('notFound.title')}</PageTitle>
      <Empty
        icon={IconMapQuestion} title={t('notFound.title')} heading
        action={<Button component={Link} to="/proposals">{t('search.label')}</Button>}
      >
        {t('notFound.hint')}
      </Empty>
      {nearly.length > 0 && (
        <section aria-labelledby="nearly">
          <SectionHead id="nearly" title={t('notFound.near')} />
          <NearlyThere proposals={nearly} />
        </section>
      )}
    </Wrap>
  );
}
