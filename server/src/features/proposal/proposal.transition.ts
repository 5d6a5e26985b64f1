/**
 * The only way a proposal changes its status. Each step is checked against the lifecycle under the row's
 * lock and leaves, in the same transaction, a public timeline entry, an audit entry and an event.
 */
import { sql } from 'kysely';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Refusal } from '../../shared/errors.js';
import type { ActorKind, ProposalStatus } from '../../shared/vocabulary.js';
import { recordAct } from '../audit/audit.service.js';
import { signalTallies } from '../vote/tally-signal.js';
import { assertTransition, type TransitionCause } from './lifecycle.js';
import { proposalColumns, toProposalRow, type ProposalRow, type RawProposalRow } from './proposal.row.js';
import { recordStatusChange } from './proposal.events.js';

export interface TransitionActor {
  readonly kind: ActorKind;
  /** Null for the system, and so for everything that votes cause. */
  readonly memberId: string | null;
}

export const systemActor: TransitionActor = { kind: 'SYSTEM', memberId: null };

export interface Move {
  readonly cause: TransitionCause;
  readonly to: ProposalStatus;
  readonly actor: TransitionActor;
  readonly at: Date;
  /** Public. */
  readonly reason?: string | null;
}

/** The proposal's row, locked until the transaction ends. Throws NOT_FOUND. */
export async function lockProposal(tx: EntityManager, id: string): Promise<ProposalRow> {
  const { rows } = await sql<RawProposalRow>`
    select ${proposalColumns} from proposal p where p.id = ${id}::uuid for no key update`.execute(tx.getKysely());
  const [row] = rows;
  if (!row) throw new Refusal('NOT_FOUND');
  return toProposalRow(row);
}

/** Moves a locked proposal. Throws INVALID_TRANSITION when the lifecycle has no such step. */
export async function moveProposal(tx: EntityManager, locked: ProposalRow, move: Move): Promise<ProposalRow> {
  assertTransition(move.cause, locked.status, move.to, move.actor.kind);
  const { rows } = await sql<RawProposalRow>`
    update proposal p set status = ${move.to}, tally_version = p.tally_version + 1
    where p.id = ${locked.id}::uuid returning ${proposalColumns}`.execute(tx.getKysely());
  const moved = toProposalRow(rows[0]!);
  await recordTransition(tx, moved, locked.status, move);
  await signalTallies(tx, [moved.id]);
  return moved;
}

/** Writes down a step that has been made: timeline, audit and event, all in the caller's transaction. */
export async function recordTransition(
  tx: EntityManager,
  proposal: Pick<ProposalRow, 'id' | 'round' | 'departmentId'>,
  from: ProposalStatus | null,
  { cause, to, actor, at, reason = null }: Move,
): Promise<void> {
  assertTransition(cause, from, to, actor.kind);
  await sql`
    insert into transition (proposal_id, round, from_status, to_status, cause, reason, actor_kind, actor_id, at)
    values (${proposal.id}::uuid, ${proposal.round}, ${from}, ${to}, ${cause}, ${reason}, ${actor.kind},
            ${actor.memberId}::uuid, ${at})`.execute(tx.getKysely());
  await recordAct(tx, {
    act: actName(cause),
    subjectType: 'Proposal',
    subjectId: proposal.id,
    actorKind: actor.kind,
    actorId: actor.memberId,
    details: { from, to, round: proposal.round },
    personalText: reason,
    at,
  });
  if (from) {
    await recordStatusChange(tx, { proposalId: proposal.id, departmentId: proposal.departmentId, from, to, reason, at });
  }
}

/** The audit log's name of a step: `THRESHOLD_CROSSED` is the act `ProposalThresholdCrossed`. */
const actName = (cause: TransitionCause): string =>
  `Proposal${cause.toLowerCase().replace(/(?:^|_)(\w)/g, (_, letter: string) => letter.toUpperCase())}`;
