import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProposalDetailFragment, ProposalStatus } from '../../gql/graphql';
import { useFormat } from '../../i18n/useFormat';
import { StatusTag } from '../../ui/StatusTag';
import { Way, endOf, type Station } from '../../ui/Way';
import { wayNotes } from './wayNotes';

/** The Way of one proposal, with its dates. */
export function ProposalWay({ proposal, status }: { proposal: ProposalDetailFragment; status: ProposalStatus }) {
  const { t } = useTranslation('proposal');
  const format = useFormat();
  const notes = wayNotes(status, { ...proposal, threshold: proposal.tally.threshold });
  const texts: Partial<Record<Station, ReactNode>> = {};
  for (const [station, { say, at = '', need = 0 }] of Object.entries(notes)) {
    texts[station as Station] = say === 'date' ? format.short(at) : t(`way.${say}`, { date: at && format.short(at), need });
  }
  const end = endOf(status);
  if (end !== null) texts[end] = <>{texts[end]} <StatusTag status={status} /></>;
  return <Way status={status} notes={texts} />;
}
