/** A proposal as the reading queries give it: the narrow row, without its text. */
import { sql, type RawBuilder } from 'kysely';
import { instant, instantOrNull } from '../../db/rows.js';
import type { District, ProposalStatus } from '../../shared/vocabulary.js';

export interface ProposalRow {
  readonly id: string;
  readonly number: number;
  readonly authorId: string;
  readonly byOfficial: boolean;
  readonly title: string;
  readonly category: string;
  readonly departmentId: string;
  readonly district: District | null;
  readonly tags: readonly string[];
  readonly status: ProposalStatus;
  readonly revision: number;
  readonly round: number;
  readonly createdAt: Date;
  readonly publishedAt: Date | null;
  readonly votingClosesAt: Date;
  readonly voteCount: number;
  readonly tallyVersion: number;
  readonly threshold: number;
  readonly commentCount: number;
  /** Place in the event stream in the same snapshot: everything up to it is in this row, nothing after it. */
  readonly liveSeq: number;
}

type Instants = 'createdAt' | 'publishedAt' | 'votingClosesAt';
export type RawProposalRow = Omit<ProposalRow, Instants | 'liveSeq'> & {
  liveSeq: string;
  createdAt: string;
  publishedAt: string | null;
  votingClosesAt: string;
};

/** The columns of `ProposalRow`, of a table that goes by the name `p`. */
export const proposalColumns: RawBuilder<RawProposalRow> = sql`
  p.id, p.number, p.author_id as "authorId", p.by_official as "byOfficial", p.title, p.category,
  p.department_id as "departmentId", p.district, p.tags, p.status, p.revision, p.round,
  p.created_at as "createdAt", p.published_at as "publishedAt", p.voting_closes_at as "votingClosesAt",
  p.vote_count as "voteCount", p.tally_version as "tallyVersion", p.threshold, p.comment_count as "commentCount",
  (select last_seq from event_stream) as "liveSeq"`;

export const toProposalRow = (raw: RawProposalRow): ProposalRow => ({
  ...raw,
  liveSeq: Number(raw.liveSeq),
  createdAt: instant(raw.createdAt),
  publishedAt: instantOrNull(raw.publishedAt),
  votingClosesAt: instant(raw.votingClosesAt),
});
