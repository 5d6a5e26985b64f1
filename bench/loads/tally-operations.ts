/** The live operations that are measured. */
import { operationId } from '../../client/src/features/live/operationId.js';
import type { OpenProposal } from '../stage/world.js';

/** As our client has it. */
export const tallyQuery =
  'subscription VoteTally($proposalIds: [ID!]!) { voteTally(proposalIds: $proposalIds) { __typename count proposalId status threshold version } }';

/** Of the peers: author and comments out of memory. */
export const nestedQuery =
  'subscription VoteTally($proposalIds: [ID!]!) { voteTally(proposalIds: $proposalIds) { __typename count proposalId status threshold version '
  + 'author { id handle displayName } comments { id body createdAt author { id handle displayName } } } }';

/**
 * Of ours, whose tally has nothing nested in it: as many fields as the nested one executes (27), by other names. What is
 * compared is what a larger selection costs each subscriber.
 */
export const wideQuery =
  'subscription VoteTally($proposalIds: [ID!]!) { voteTally(proposalIds: $proposalIds) { __typename count proposalId status threshold version '
  + `${Array.from({ length: 21 }, (_, index) => `f${index}: ${['proposalId', 'count', 'status'][index % 3]!}`).join(' ')} } }`;

export const variablesFor = (...proposals: readonly OpenProposal[]): { proposalIds: string[] } =>
  ({ proposalIds: proposals.map(({ id }) => id) });

/** What our own client gives as the operation's id: the same for the same operation, whoever asks. */
export const clientOperationId = (variables: object): string => operationId('VoteTally', variables);
