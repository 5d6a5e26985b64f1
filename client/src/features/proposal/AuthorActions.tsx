import { Button } from '@mantine/core';
import { IconHandStop, IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ProposalDetailFragment } from '../../gql/graphql';
import { Icon } from '../../ui/Icon';
import classes from './AuthorActions.module.css';
import { WithdrawDialog } from './WithdrawDialog';

/** What an author may still do with the proposal, as the server says; nothing at all for everybody else. */
export function AuthorActions({ proposal }: { proposal: ProposalDetailFragment }) {
  const { t } = useTranslation('proposal');
  const [asking, setAsking] = useState(false);
  const { abilities } = proposal;
  if (!abilities.edit && !abilities.withdraw) return null;
  return (
    <section className={classes.actions} aria-label={t('author.title')}>
      {abilities.edit && (
        <Button
          component={Link} to={`/proposals/${proposal.number}/edit`} variant="default" size="sm"
          leftSection={<Icon of={IconPencil} />}
        >
          {t('author.edit')}
        </Button>
      )}
      {abilities.withdraw && (
        <Button variant="default" size="sm" leftSection={<Icon of={IconHandStop} />} onClick={() => setAsking(true)}>
          {t('author.withdraw')}
        </Button>
      )}
      {/* Always there, so that it can give the focus back when it closes. */}
      <WithdrawDialog opened={asking} proposal={proposal} onClose={() => setAsking(false)} />
    </section>
  );
}
