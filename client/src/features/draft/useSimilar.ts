import { useQuery } from '@apollo/client/react';
import { useDebouncedValue } from '@mantine/hooks';
import type { SimilarProposalsQuery } from '../../gql/graphql';
import { useSchemaLanguage } from '../../i18n/useFormat';
import { SimilarProposalsDocument } from './draft.documents';
import { draftLimits, lengthOf } from './draft-rules';

export type SimilarProposal = SimilarProposalsQuery['similarProposals'][number];

/** A pause in typing that is long enough to ask: not with every key. */
const PAUSE_MS = 600;
const MOST = 5;

export interface Similar {
  /** Undefined while nothing can be said: too few words, or the first answer is on its way. */
  proposals: readonly SimilarProposal[] | undefined;
  loading: boolean;
  error: unknown;
}

/** Proposals like the one being written. While a new answer is on its way the last one stays. */
export function useSimilar(title: string, body?: string): Similar {
  const language = useSchemaLanguage();
  const [asked] = useDebouncedValue(title.trim(), PAUSE_MS);
  const enough = lengthOf(asked) >= draftLimits.title.min;
  const { data, previousData, loading, error } = useQuery(SimilarProposalsDocument, {
    variables: { title: asked, body: body?.trim() || null, language },
    skip: !enough,
    fetchPolicy: 'cache-first',
  });
  const proposals = enough ? (data ?? previousData)?.similarProposals.slice(0, MOST) : undefined;
  return { proposals, loading, error };
}
