/** A proposal as partners see it: the only place where the row and the GraphQL type meet. */
import { encodeId } from '../../shared/ids.js';
import type { ProposalRow } from './proposal.row.js';
import { ProposalType } from './proposal.type.js';

export function toProposal(row: ProposalRow): ProposalType {
  const { number, title, status, district, tags, byOfficial, publishedAt, votingClosesAt, commentCount } = row;
  return Object.assign(new ProposalType(), {
    id: encodeId('Proposal', row.id),
    number, title, status, district, tags, byOfficial, publishedAt, votingClosesAt, commentCount,
    tally: { count: row.voteCount, version: row.tallyVersion, threshold: row.threshold },
    // A proposal has exactly one thread, which goes by the same UUID.
    thread: { id: encodeId('Thread', row.id), commentCount },
    row,
  });
}
