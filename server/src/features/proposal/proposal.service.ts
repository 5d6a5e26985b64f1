/** What authors do with their proposals: publish, change before the first vote, withdraw. */
import { sql } from 'kysely';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor, Viewer } from '../../auth/actor.js';
import type { RateLimiter } from '../../auth/rate-limit.js';
import type { InTransaction } from '../../db/transaction.js';
import type { Clock } from '../../shared/clock.js';
import { badInput, Refusal } from '../../shared/errors.js';
import { findCategory } from '../department/find-category.js';
import type { SettingService } from '../setting/setting.service.js';
import { signalTallies } from '../vote/tally-signal.js';
import { RevisionSchema } from './proposal.entity.js';
import { refuseEdit, refuseSubmit, refuseWithdraw, type Answer } from './proposal.policy.js';
import { indexProposal, publishProposal } from './proposal.publish.js';
import type { ProposalRow } from './proposal.row.js';
import { checkProposalText, checkReason, roundClosesAt, type ProposalTextInput } from './proposal.rules.js';
import { lockProposal, moveProposal } from './proposal.transition.js';

export interface SubmitProposal extends ProposalTextInput {
  category: string;
}

export interface EditProposal extends ProposalTextInput {
  proposalId: string;
  /** The revision that the author saw; another one means somebody was faster. */
  baseRevision: number;
  category?: string | null;
}

function allow(answer: Answer): void {
  if (answer) throw new Refusal(answer);
}

/** Visitors must not even lock a row that others wait for. */
function requireSignedIn(viewer: Viewer): asserts viewer is Actor {
  if (!viewer) throw new Refusal('UNAUTHENTICATED');
}

export class ProposalService {
  constructor(
    private readonly inTransaction: InTransaction,
    private readonly settings: SettingService,
    private readonly limiter: RateLimiter,
    private readonly clock: Clock,
  ) {}

  /** Publishes a free proposal at once and opens its first round. Returns its id. Throws RATE_LIMITED as well. */
  async submitProposal(viewer: Viewer, input: SubmitProposal): Promise<string> {
    allow(refuseSubmit(viewer));
    const text = checkProposalText(input);
    const author = viewer!;
    await this.limiter.consume('publishPerMember', author.memberId);
    return this.inTransaction(async tx => {
      const category = await requireCategory(tx, input.category);
      const { voteThreshold, votingDays, reviewDays } = await this.settings.read(tx);
      const now = this.clock.now();
      return publishProposal(tx, {
        authorId: author.memberId, byOfficial: author.roles.includes('OFFICIAL'), text, category, at: now,
        closesAt: roundClosesAt(now, votingDays), threshold: voteThreshold, reviewDays, source: null,
      });
    });
  }

  /** Replaces the text by a new revision. Throws STALE_REVISION with the current text. */
  async editProposal(viewer: Viewer, input: EditProposal): Promise<void> {
    requireSignedIn(viewer);
    const text = checkProposalText(input);
    await this.inTransaction(async tx => {
      const proposal = await lockProposal(tx, input.proposalId);
      const now = this.clock.now();
      allow(refuseEdit(viewer, proposal, now));
      if (proposal.revision !== input.baseRevision) throw await staleRevision(tx, proposal);
      const category = input.category ? await requireCategory(tx, input.category) : null;
      const revision = proposal.revision + 1;
      tx.create(RevisionSchema, {
        proposalId: proposal.id, number: revision, title: text.title, body: text.body,
        authorId: proposal.authorId, createdAt: now,
      });
      await tx.flush();
      await sql`
        update proposal set title = ${text.title}, revision = ${revision}, district = ${text.district},
          tags = ${text.tags}::text[], category = coalesce(${category?.slug ?? null}, category),
          department_id = coalesce(${category?.departmentId ?? null}::uuid, department_id)
        where id = ${proposal.id}::uuid`.execute(tx.getKysely());
      await indexProposal(tx, {
        ...text, id: proposal.id, category: category?.slug ?? proposal.category, publishedAt: proposal.publishedAt ?? now,
      });
      // The tally is the same; kept answers that show the text are not.
      await signalTallies(tx, [proposal.id]);
    });
  }

  /** Takes the proposal back. Once it has votes, voters are owed a public reason. */
  async withdrawProposal(viewer: Viewer, proposalId: string, reason: string | null): Promise<void> {
    requireSignedIn(viewer);
    await this.inTransaction(async tx => {
      const proposal = await lockProposal(tx, proposalId);
      allow(refuseWithdraw(viewer, proposal));
      const given = reason?.trim() ? checkReason(reason) : null;
      if (!given && proposal.voteCount > 0) throw badInput({ field: 'reason', problem: 'required' });
      await moveProposal(tx, proposal, {
        cause: 'WITHDRAWN_BY_AUTHOR', to: 'WITHDRAWN', reason: given, at: this.clock.now(),
        actor: { kind: 'AUTHOR', memberId: proposal.authorId },
      });
    });
  }
}

async function requireCategory(tx: EntityManager, slug: string): Promise<{ slug: string; departmentId: string }> {
  const category = await findCategory(tx, slug);
  if (!category) throw badInput({ field: 'category', problem: 'unknown' });
  return category;
}

async function staleRevision(tx: EntityManager, proposal: ProposalRow): Promise<Refusal> {
  const current = await tx.findOneOrFail(RevisionSchema, { proposalId: proposal.id, number: proposal.revision });
  return new Refusal('STALE_REVISION', {
    current: { revision: current.number, title: current.title, body: current.body },
  });
}
