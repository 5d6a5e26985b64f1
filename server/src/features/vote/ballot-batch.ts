/**
 * A batch of casts as one statement: it locks the proposals, stores the new votes, moves the counters and
 * leaves a signal for the watchers. A ballot that may not be cast stores nothing and harms no other.
 */
import { sql, type Kysely } from 'kysely';
import { instant } from '../../db/rows.js';
import { Refusal } from '../../shared/errors.js';
import { koreanDay } from '../../shared/korean-time.js';
import type { ProposalStatus } from '../../shared/vocabulary.js';
import type { Ballot, CastResult } from './ballot-box.js';
import { readEarlierReceipts, receiptKey, type EarlierReceipt } from './earlier-receipts.js';
import { signalTalliesSql } from './tally-signal.js';

/** A round that this batch brought over its threshold. */
export interface CrossedRound {
  readonly proposalId: string;
  readonly round: number;
  readonly departmentId: string;
}

interface BatchRow {
  ordinal: number;
  proposalId: string;
  castAt: string | null;
  castRevision: number | null;
  open: boolean | null;
  own: boolean | null;
  leftAlone: boolean;
  count: number | null;
  version: number | null;
  threshold: number | null;
  status: ProposalStatus | null;
  crossed: boolean;
  round: number | null;
  departmentId: string | null;
}

export interface BatchOutcome {
  /** In the order of the ballots; null for one that was left alone because it might cross a threshold. */
  readonly results: readonly (CastResult | Refusal | null)[];
  readonly crossed: readonly CrossedRound[];
}

/**
 * Keys are locked and inserted in sorted order, so that two processes never wait for each other in a
 * circle. Ballots must be distinct in (proposal, person).
 * @param mayCross inside a transaction in which the caller opens the reviews of crossed rounds. Otherwise the
 *   statement commits by itself, and ballots that might bring a round over its threshold are left as null.
 */
export async function castBatch(
  db: Kysely<unknown>, ballots: readonly Ballot[], now: Date, mayCross: boolean,
): Promise<BatchOutcome> {
  const proposalIds = ballots.map(ballot => ballot.proposalId);
  const personIds = ballots.map(ballot => ballot.personId);
  const memberIds = ballots.map(ballot => ballot.memberId);
  const { rows } = await sql<BatchRow>`
    with ballot as (
      select * from unnest(${proposalIds}::uuid[], ${personIds}::uuid[], ${memberIds}::uuid[])
        with ordinality as b (proposal_id, person_id, member_id, ordinal)
    ), asked as (
      select proposal_id, count(*) as ballots from ballot group by 1
    ), locked as materialized (
      select p.id, p.round, p.revision, p.status, p.author_id, p.department_id, p.vote_count, p.tally_version,
             p.threshold,
             p.status = 'REVIEW' or (p.status = 'VOTING' and ${now}::timestamptz <= p.voting_closes_at) as open
      from proposal p where p.id = any (${[...new Set(proposalIds)].sort()}::uuid[])
      order by p.id for no key update
    ), admitted as (
      select l.*, not ${mayCross}::boolean and l.status = 'VOTING' and l.vote_count + a.ballots > l.threshold as left_alone
      from locked l join asked a on a.proposal_id = l.id
    ), stored as (
      insert into vote (proposal_id, round, person_id, revision, cast_at)
      select l.id, l.round, b.person_id, l.revision, ${now}
      from ballot b join admitted l on l.id = b.proposal_id
      where l.open and l.author_id <> b.member_id and not l.left_alone
      order by 1, 2, 3
      on conflict do nothing
      returning proposal_id, round, person_id, revision, cast_at
    ), added as (
      select proposal_id, round, count(*)::int as votes from stored group by 1, 2
    ), counted_days as (
      insert into daily_tally (proposal_id, round, day, votes)
      select proposal_id, round, ${koreanDay(now)}::date, votes from added order by 1
      on conflict (proposal_id, round, day) do update set votes = daily_tally.votes + excluded.votes
    ), counted as (
      update proposal p
      set vote_count = p.vote_count + added.votes, tally_version = p.tally_version + 1,
          status = case when p.status = 'VOTING' and p.vote_count + added.votes > p.threshold
                        then 'REVIEW' else p.status end
      from added
      where p.id = added.proposal_id
      returning p.id, p.vote_count, p.tally_version, p.threshold, p.status
    ), tally as (
      select l.*, coalesce(c.vote_count, l.vote_count) as count, coalesce(c.tally_version, l.tally_version) as version,
             coalesce(c.status, l.status) as status_now, coalesce(c.status <> l.status, false) as crossed
      from admitted l left join counted c on c.id = l.id
    ), signalled as (
      ${signalTalliesSql(sql`counted order by id`)}
    )
    select b.ordinal::int, b.proposal_id as "proposalId", s.cast_at as "castAt", s.revision as "castRevision",
           t.open, t.author_id = b.member_id as own, coalesce(t.left_alone, false) as "leftAlone", t.count, t.version, t.threshold, t.status_now as status,
           coalesce(t.crossed, false) as crossed, t.round, t.department_id as "departmentId"
    from ballot b
    left join tally t on t.id = b.proposal_id
    left join stored s on s.proposal_id = b.proposal_id and s.person_id = b.person_id
    order by b.ordinal`.execute(db);
  const missing = ballots.filter((_, index) => rows[index]!.castAt === null && rows[index]!.round !== null);
  const earlier = await readEarlierReceipts(db, missing);
  return {
    results: rows.map((row, index) => toResult(row, earlier.get(receiptKey(ballots[index]!)))),
    crossed: distinctCrossed(rows),
  };
}

function toResult(row: BatchRow, earlier: EarlierReceipt | undefined): CastResult | Refusal | null {
  if (row.status === null) return new Refusal('NOT_FOUND');
  const castAt = row.castAt ?? earlier?.castAt;
  if (castAt === undefined) {
    if (!row.open) return new Refusal('VOTING_CLOSED');
    if (row.own) return new Refusal('OWN_PROPOSAL');
    return row.leftAlone ? null : new Refusal('CONFLICT');
  }
  return {
    receipt: { castAt: instant(castAt), revision: row.castRevision ?? earlier!.revision },
    round: row.round!,
    tally: {
      proposalId: row.proposalId, count: row.count!, version: row.version!, threshold: row.threshold!,
      status: row.status,
    },
  };
}

const distinctCrossed = (rows: readonly BatchRow[]): CrossedRound[] => [
  ...new Map(rows.filter(row => row.crossed).map(row => [row.proposalId, {
    proposalId: row.proposalId, round: row.round!, departmentId: row.departmentId!,
  }])).values(),
];
