/** What is read of proposals, in batches: one statement for many, whoever asks. */
import { sql } from 'kysely';
import type { MikroORM } from '@mikro-orm/postgresql';
import type { Page } from '../../graphql/connection.js';
import type { BatchRead } from '../../graphql/context.js';
import type { Clock } from '../../shared/clock.js';
import { RevisionSchema, RoundSchema, TransitionSchema, type Revision, type Round, type Transition } from './proposal.entity.js';
import { listProposals, type ListedProposal, type ProposalListQuery } from './proposal.list.js';
import { proposalColumns, toProposalRow, type ProposalRow, type RawProposalRow } from './proposal.row.js';
import { findSimilar } from './proposal.similar.js';
import { TermFrequencies } from './term-frequency.js';

/** The current revision or round of a proposal. */
export interface Numbered {
  readonly proposalId: string;
  readonly number: number;
}

const key = ({ proposalId, number }: Numbered): string => `${proposalId} ${number}`;

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
      .execute(this.orm.em.fork().getKysely());
    return rows[0] ? toProposalRow(rows[0]) : null;
  }

  readonly byIds: BatchRead<string, ProposalRow | null> = async ids => {
    const { rows } = await sql<RawProposalRow>`
      select ${proposalColumns} from proposal p where p.id = any (${[...ids]}::uuid[]) and p.published_at is not null`
      .execute(this.orm.em.fork().getKysely());
    const byId = new Map(rows.map(row => [row.id, toProposalRow(row)]));
    return ids.map(id => byId.get(id) ?? null);
  };

  readonly revisions: BatchRead<Numbered, Revision> = async keys => {
    const found = await this.orm.em.fork().find(RevisionSchema, { $or: keys.map(({ proposalId, number }) => ({ proposalId, number })) });
    const byKey = new Map(found.map(revision => [key(revision), revision]));
    return keys.map(wanted => byKey.get(key(wanted)) ?? new Error(`There is no revision ${key(wanted)}.`));
  };

  readonly revisionsOf: BatchRead<string, Revision[]> = async proposalIds => {
    const found = await this.orm.em.fork()
      .find(RevisionSchema, { proposalId: { $in: [...proposalIds] } }, { orderBy: { number: 'asc' } });
    return proposalIds.map(id => found.filter(revision => revision.proposalId === id));
  };

  readonly rounds: BatchRead<Numbered, Round> = async keys => {
    const found = await this.orm.em.fork().find(RoundSchema, { $or: keys.map(({ proposalId, number }) => ({ proposalId, number })) });
    const byKey = new Map(found.map(round => [key(round), round]));
    return keys.map(wanted => byKey.get(key(wanted)) ?? new Error(`There is no round ${key(wanted)}.`));
  };

  readonly timelines: BatchRead<string, Transition[]> = async proposalIds => {
    const found = await this.orm.em.fork()
      .find(TransitionSchema, { proposalId: { $in: [...proposalIds] } }, { orderBy: { id: 'asc' } });
    return proposalIds.map(id => found.filter(step => step.proposalId === id));
  };
}
