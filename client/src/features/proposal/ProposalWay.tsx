import { useTranslation } from 'react-i18next';
import type { ProposalDetailFragment, ProposalStatus } from '../../gql/graphql';
import { useFormat } from '../../i18n/useFormat';
import { Way, type Station } from '../../ui/Way';
import { wayNotes } from './wayNotes';

/** The Way of one proposal, with its dates. */
export function ProposalWay({ proposal, status }: { proposal: ProposalDetailFragment; status: ProposalStatus }) {
  const { t } = useTranslation('proposal');
  const format = useFormat();
  const notes = wayNotes(status, { ...proposal, threshold: proposal.tally.threshold });
  const texts: Partial<Record<Station, string>> = {};
  for (const [station, { say, at = '', need = 0 }] of Object.entries(notes)) {
    texts[station as Station] = say === 'date' ? format.date(at) : t(`way.${say}`, { date: at && format.date(at), need });
  }
  return <Way status={status} notes={texts} />;
}
