/** What is read of votes: counts for everyone, and to a person only their own votes. */
import { sql } from 'kysely';
import type { MikroORM } from '@mikro-orm/postgresql';
import { instant } from '../../db/rows.js';
import type { BatchRead } from '../../graphql/context.js';
import type { Page } from '../../graphql/connection.js';
import { Keyset } from '../../graphql/cursor.js';
import { proposalColumns, toProposalRow, type ProposalRow, type RawProposalRow } from '../proposal/proposal.row.js';
import type { VotePoint } from './vote.type.js';

export interface RoundKey {
  readonly proposalId: string;
  readonly round: number;
}

export const roundKey = ({ proposalId, round }: RoundKey): string => `${proposalId} ${round}`;

export interface OwnVoteKey extends RoundKey {
  readonly personId: string;
}

export interface OwnVote {
  readonly castAt: Date;
  readonly revision: number;
}

export interface ListedVote extends OwnVote {
  readonly proposal: ProposalRow;
  readonly cursor: string;
}

const ownVotesOrder = new Keyset('viewer.votes', ['instant']);

export class VoteReader {
  constructor(private readonly orm: MikroORM) {}

  /** Tells the keys of `ownVotes` and `histories` apart; a request has one viewer. */
  readonly keyOf = roundKey;

  readonly ownVotes: BatchRead<OwnVoteKey, OwnVote | null> = async keys => {
    const { rows } = await sql<{ ordinal: number; castAt: string; revision: number }>`
      select k.ordinal::int, v.cast_at as "castAt", v.revision
      from unnest(${keys.map(key => key.proposalId)}::uuid[], ${keys.map(key => key.round)}::int[],
                  ${keys.map(key => key.personId)}::uuid[]) with ordinality as k (proposal_id, round, person_id, ordinal)
      join vote v on v.proposal_id = k.proposal_id and v.round = k.round and v.person_id = k.person_id`
      .execute(this.orm.em.fork().getKysely());
    const found = new Map(rows.map(row => [row.ordinal, { castAt: instant(row.castAt), revision: row.revision }]));
    return keys.map((_, index) => found.get(index + 1) ?? null);
  };

  /** A person's votes of current rounds, latest first. */
  async listOwnVotes(personId: string, page: Page): Promise<ListedVote[]> {
    const start = page.cursor === null ? null : ownVotesOrder.decode(page.cursor, page.cursorField);
    const compare = page.backward ? sql`>` : sql`<`;
    const direction = page.backward ? sql`asc` : sql`desc`;
    const beyond = start ? sql`and (v.cast_at, v.proposal_id) ${compare} (${start.keys[0]}, ${start.id}::uuid)` : sql``;
    const { rows } = await sql<RawProposalRow & { castAt: string; votedRevision: number }>`
      select ${proposalColumns}, v.cast_at as "castAt", v.revision as "votedRevision"
      from vote v join proposal p on p.id = v.proposal_id and p.round = v.round
      where v.person_id = ${personId}::uuid ${beyond}
      order by v.cast_at ${direction}, v.proposal_id ${direction} limit ${page.size + 1}`
      .execute(this.orm.em.fork().getKysely());
    return rows.map(({ castAt, votedRevision, ...raw }) => {
      const at = instant(castAt);
      return {
        castAt: at, revision: votedRevision, proposal: toProposalRow(raw),
        cursor: ownVotesOrder.encode({ keys: [at], id: raw.id }),
      };
    });
  }

  /** Standing votes of each round by the end of each Korean day on which some were cast. */
  readonly histories: BatchRead<RoundKey, VotePoint[]> = async keys => {
    const { rows } = await sql<VotePoint & { ordinal: number }>`
      select k.ordinal::int, to_char(d.day, 'YYYY-MM-DD') as day,
        (sum(d.votes) over (partition by k.ordinal order by d.day))::int as count
      from unnest(${keys.map(key => key.proposalId)}::uuid[], ${keys.map(key => key.round)}::int[])
        with ordinality as k (proposal_id, round, ordinal)
      join daily_tally d on d.proposal_id = k.proposal_id and d.round = k.round and d.votes > 0
      order by k.ordinal, d.day`.execute(this.orm.em.fork().getKysely());
    return keys.map((_, index) => rows.filter(row => row.ordinal === index + 1).map(({ day, count }) => ({ day, count })));
  };
}
