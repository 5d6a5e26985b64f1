/** What is read of proposals, in batches: one statement for many, whoever asks. */
import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { MikroORM } from '@mikro-orm/postgresql';
import type { Page } from '../../graphql/connection.js';
import type { BatchRead } from '../../graphql/context.js';
import type { Clock } from '../../shared/clock.js';
import {
  numberedKey, revisionColumns, roundColumns, stepColumns, toRevision, toRound, toStep,
  type Numbered, type RawRevision, type RawRound, type RawStep, type Revision, type Round, type TimelineStep,
} from './proposal.parts.row.js';
import { listProposals, type ListedProposal, type ProposalListQuery } from './proposal.list.js';
import { proposalColumns, toProposalRow, type ProposalRow, type RawProposalRow } from './proposal.row.js';
import { findSimilar } from './proposal.similar.js';
import { TermFrequencies } from './term-frequency.js';


export class ProposalReader {
  readonly #frequencies: TermFrequencies;

  constructor(
    private readonly orm: MikroORM,
    private readonly clock: Clock,
  ) {
    this.#frequencies = new TermFrequencies(orm);
  }

  list(query: ProposalListQuery, page: Page): Promise<ListedProposal[]> {
    return listProposals(this.orm, this.#frequencies, query, page, this.clock.now());
  }

  similarTo(title: string): Promise<ProposalRow[]> {
    return findSimilar(this.orm, this.#frequencies, title);
  }

  async findByNumber(number: number): Promise<ProposalRow | null> {
    const { rows } = await sql<RawProposalRow>`
      select ${proposalColumns} from proposal p where p.number = ${number} and p.published_at is not null`
      .execute(this.#database);
    return rows[0] ? toProposalRow(rows[0]) : null;
  }

  readonly byIds: BatchRead<string, ProposalRow | null> = async ids => {
    const { rows } = await sql<RawProposalRow>`
      select ${proposalColumns} from proposal p where p.id = any (${[...ids]}::uuid[]) and p.published_at is not null`
      .execute(this.#database);
    const byId = new Map(rows.map(row => [row.id, toProposalRow(row)]));
    return ids.map(id => byId.get(id) ?? null);
  };

  /** Tells the keys of `revisions` and `rounds` apart. */
  readonly keyOf = numberedKey;

  readonly revisions: BatchRead<Numbered, Revision> = async keys => {
    const { rows } = await sql<RawRevision>`
      select ${revisionColumns} from ${numberedKeys(keys)} join revision r using (proposal_id, number)`.execute(this.#database);
    return inOrder(keys, rows.map(toRevision));
  };

  readonly revisionsOf: BatchRead<string, Revision[]> = async proposalIds => {
    const { rows } = await sql<RawRevision>`
      select ${revisionColumns} from revision r where r.proposal_id = any (${[...proposalIds]}::uuid[]) order by r.number`
      .execute(this.#database);
    const revisions = rows.map(toRevision);
    return proposalIds.map(id => revisions.filter(revision => revision.proposalId === id));
  };

  readonly rounds: BatchRead<Numbered, Round> = async keys => {
    const { rows } = await sql<RawRound>`
      select ${roundColumns} from ${numberedKeys(keys)} join round r using (proposal_id, number)`.execute(this.#database);
    return inOrder(keys, rows.map(toRound));
  };

  readonly timelines: BatchRead<string, TimelineStep[]> = async proposalIds => {
    const { rows } = await sql<RawStep>`
      select ${stepColumns} from transition t where t.proposal_id = any (${[...proposalIds]}::uuid[]) order by t.id`
      .execute(this.#database);
    const steps = rows.map(toStep);
    return proposalIds.map(id => steps.filter(step => step.proposalId === id));
  };

  get #database(): Kysely<unknown> {
    return this.orm.em.fork().getKysely();
  }
}

const numberedKeys = (keys: readonly Numbered[]): RawBuilder<unknown> => sql`
  unnest(${keys.map(key => key.proposalId)}::uuid[], ${keys.map(key => key.number)}::int[]) as k (proposal_id, number)`;

function inOrder<T extends Numbered>(keys: readonly Numbered[], found: readonly T[]): (T | Error)[] {
  const byKey = new Map(found.map(each => [numberedKey(each), each]));
  return keys.map(key => byKey.get(numberedKey(key)) ?? new Error(`There is no ${numberedKey(key)}.`));
}
