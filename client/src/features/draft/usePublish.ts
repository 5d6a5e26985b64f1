import { useApolloClient, useMutation } from '@apollo/client/react';
import { useLanguage } from '../../i18n/useFormat';
import { readRefusal } from '../../app/errors/refusal';
import { assembleBody } from './body';
import { districtOf } from '../../shared/districts';
import type { Draft } from './draft';
import { MyNewestDocument, SubmitProposalDocument } from './draft.documents';

/** The number of the published proposal. Throws what the server refused. */
export type Publish = (draft: Draft) => Promise<number>;

/**
 * Publishes a draft, once. When no answer comes, the proposal may be there all the same: the author's newest
 * proposals are asked before anybody is told to try again.
 */
export function usePublish(): Publish {
  const client = useApolloClient();
  const language = useLanguage();
  const [submitProposal] = useMutation(SubmitProposalDocument, {
    // Lists that were read before this proposal was there.
    update: (cache) => {
      cache.evict({ id: 'ROOT_QUERY', fieldName: 'proposals' });
      cache.evict({ id: 'ROOT_QUERY', fieldName: 'cityBoard' });
    },
  });

  return async (draft) => {
    const title = draft.title.trim();
    const pressedAt = Date.now();
    try {
      const { data } = await submitProposal({
        variables: {
          input: {
            title, body: assembleBody(draft, language), category: draft.category, district: districtOf(draft.district),
            tags: draft.tags,
          },
        },
      });
      if (!data) throw new Error('An answer without data');
      return data.submitProposal.proposal.number;
    } catch (error) {
      if (!['OFFLINE', 'INTERNAL'].includes(readRefusal(error).code)) throw error;
      const { data } = await client.query({ query: MyNewestDocument, fetchPolicy: 'network-only' }).catch(() => ({ data: undefined }));
      const found = data?.viewer?.proposals.nodes.find((proposal) =>
        proposal.title === title && proposal.publishedAt !== null && Date.parse(proposal.publishedAt) > pressedAt - CLOCK_SLACK_MS);
      if (!found) throw error;
      return found.number;
    }
  };
}

/** How far the reader's clock may be ahead of the server's. */
const CLOCK_SLACK_MS = 120_000;
