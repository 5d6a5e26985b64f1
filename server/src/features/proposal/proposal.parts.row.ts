/** What belongs to a proposal, as the reading queries give it: revisions, rounds and the steps of its way. */
import { sql, type RawBuilder } from 'kysely';
import { instant, instantOrNull } from '../../db/rows.js';
import type { ActorKind, ProposalStatus } from '../../shared/vocabulary.js';

/** A revision or round by its proposal and number. */
export interface Numbered {
  readonly proposalId: string;
  readonly number: number;
}

export const numberedKey = ({ proposalId, number }: Numbered): string => `${proposalId} ${number}`;

export interface Revision extends Numbered {
  readonly title: string;
  readonly body: string;
  readonly createdAt: Date;
}
export type RawRevision = Omit<Revision, 'createdAt'> & { createdAt: string };

/** Of a table that goes by the name `r`. */
export const revisionColumns: RawBuilder<RawRevision> = sql`
  r.proposal_id as "proposalId", r.number, r.title, r.body, r.created_at as "createdAt"`;
export const toRevision = (raw: RawRevision): Revision => ({ ...raw, createdAt: instant(raw.createdAt) });

export interface Round extends Numbered {
  readonly opensAt: Date;
  readonly closesAt: Date;
  readonly threshold: number;
  readonly crossedAt: Date | null;
}
export type RawRound = Omit<Round, 'opensAt' | 'closesAt' | 'crossedAt'> & {
  opensAt: string;
  closesAt: string;
  crossedAt: string | null;
};

/** Of a table that goes by the name `r`. */
export const roundColumns: RawBuilder<RawRound> = sql`
  r.proposal_id as "proposalId", r.number, r.opens_at as "opensAt", r.closes_at as "closesAt", r.threshold,
  r.crossed_at as "crossedAt"`;
export const toRound = (raw: RawRound): Round => ({
  ...raw, opensAt: instant(raw.opensAt), closesAt: instant(raw.closesAt), crossedAt: instantOrNull(raw.crossedAt),
});

export interface TimelineStep {
  readonly proposalId: string;
  readonly from: ProposalStatus | null;
  readonly status: ProposalStatus;
  readonly reason: string | null;
  readonly actor: ActorKind;
  readonly at: Date;
}
export type RawStep = Omit<TimelineStep, 'at'> & { at: string };

/** Of a table that goes by the name `t`. */
export const stepColumns: RawBuilder<RawStep> = sql`
  t.proposal_id as "proposalId", t.from_status as "from", t.to_status as status, t.reason, t.actor_kind as actor, t.at`;
export const toStep = (raw: RawStep): TimelineStep => ({ ...raw, at: instant(raw.at) });
