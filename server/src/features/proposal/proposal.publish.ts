/** Publishing: the rows of a new proposal and of its first round, whoever brings it. */
import { sql } from 'kysely';
import type { EntityManager } from '@mikro-orm/postgresql';
import { newId } from '../../shared/ids.js';
import { signalTallies } from '../vote/tally-signal.js';
import { ProposalSchema, RevisionSchema, RoundSchema } from './proposal.entity.js';
import type { ProposalText } from './proposal.rules.js';
import { recordTransition } from './proposal.transition.js';
import { searchKeys, type Findable } from './search-terms.js';

export interface Publication {
  readonly authorId: string;
  readonly byOfficial: boolean;
  readonly text: ProposalText;
  readonly category: { readonly slug: string; readonly departmentId: string };
  /** The round opens at this instant, and these are the rules it begins under. */
  readonly at: Date;
  readonly closesAt: Date;
  readonly threshold: number;
  readonly reviewDays: number;
  /** Where an imported proposal came from; null for one that was written here. */
  readonly source: string | null;
}

/** Stores and publishes in the transaction of `tx`. Returns the proposal's id. */
export async function publishProposal(tx: EntityManager, publication: Publication): Promise<string> {
  const { authorId, byOfficial, text, category, at, closesAt, threshold, reviewDays, source } = publication;
  const id = newId(at.getTime());
  tx.create(ProposalSchema, {
    id, authorId, byOfficial, title: text.title, category: category.slug, departmentId: category.departmentId,
    district: text.district, tags: text.tags, status: 'VOTING', revision: 1, round: 1, createdAt: at, publishedAt: at,
    votingClosesAt: closesAt, voteCount: 0, tallyVersion: 1, threshold, commentCount: 0, source,
  });
  await tx.flush();
  tx.create(RoundSchema, { proposalId: id, number: 1, opensAt: at, closesAt, threshold, reviewDays, crossedAt: null });
  tx.create(RevisionSchema, { proposalId: id, number: 1, title: text.title, body: text.body, authorId, createdAt: at });
  await tx.flush();
  await indexProposal(tx, { id, ...text, category: category.slug, publishedAt: at });
  await recordTransition(tx, { id, round: 1, departmentId: category.departmentId }, null,
    { cause: 'PUBLISHED', to: 'VOTING', actor: { kind: 'AUTHOR', memberId: authorId }, at });
  // The first state of a tally that nobody can be watching yet; but kept answers of lists are old now.
  await signalTallies(tx, [id]);
  return id;
}

/** Makes the proposal findable by its present text and place. */
export async function indexProposal(tx: EntityManager, proposal: Findable & { readonly id: string; readonly publishedAt: Date }): Promise<void> {
  const { titleTerms, terms } = searchKeys(proposal);
  await sql`
    insert into proposal_search (proposal_id, published_at, title_terms, terms)
    values (${proposal.id}::uuid, ${proposal.publishedAt}, ${titleTerms}::int[], ${terms}::int[])
    on conflict (proposal_id) do update set title_terms = excluded.title_terms, terms = excluded.terms`
    .execute(tx.getKysely());
}
