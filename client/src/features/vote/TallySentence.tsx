import { Trans, useTranslation } from 'react-i18next';
import type { ProposalStatus } from '../../gql/graphql';
import type { TallyState } from '../live/TallyBook';

const DECIDED: readonly ProposalStatus[] = ['ADOPTED', 'HOPE_SEED', 'NOT_ADOPTED', 'REALIZING', 'REALIZED'];

/** What the number means: what is missing, who has it now, or how it ended. */
export function TallySentence({ tally, department }: { tally: TallyState; department: string | null }) {
  const { t } = useTranslation('vote');
  const { count, threshold, status } = tally;
  const left = threshold + 1 - count;
  const values = { left, threshold, count, department };
  const say = (which: 'more' | 'review' | 'reviewSoon' | 'rescued' | 'lapsed' | 'decided' | 'ended') => (
    // The count picks the plural form.
    <Trans t={t} i18nKey={`sentence.${which}`} values={values} count={count} components={{ b: <b /> }} />
  );

  if (status === 'VOTING') return left > 0 ? say('more') : say('reviewSoon');
  if (status === 'REVIEW') {
    if (department === null) return say('reviewSoon');
    return left > 0 ? say('rescued') : say('review');
  }
  if (status === 'LAPSED') return say('lapsed');
  return DECIDED.includes(status) && department !== null ? say('decided') : say('ended');
}
