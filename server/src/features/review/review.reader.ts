/** What is read of reviews: the queue of a department, and the review and decision of a proposal. */
import { sql } from 'kysely';
import type { MikroORM } from '@mikro-orm/postgresql';
import type { Viewer } from '../../auth/actor.js';
import { instant, instantOrNull } from '../../db/rows.js';
import type { BatchRead } from '../../graphql/context.js';
import type { Page } from '../../graphql/connection.js';
import { Keyset } from '../../graphql/cursor.js';
import { Refusal } from '../../shared/errors.js';
import { Criterion, type DecisionOutcome, type ReviewQueueFilter } from '../../shared/vocabulary.js';
import { CriterionScoreSchema } from './review.entity.js';
import { refuseReadQueue } from './review.policy.js';
import { reviewColumns, toReviewRow, type RawReviewRow, type ReviewRow } from './review.row.js';
import type { CriterionScore } from './review.type.js';

export interface PublishedDecision {
  readonly reviewId: string;
  readonly outcome: DecisionOutcome;
  readonly reply: string;
  readonly decidedAt: Date;
  readonly plannedFor: Date | null;
  readonly decidedBy: string;
  readonly departmentId: string;
  readonly criteria: readonly CriterionScore[];
}

type RawDecision = Omit<PublishedDecision, 'decidedAt' | 'plannedFor' | 'criteria'> & {
  decidedAt: string;
  plannedFor: string | null;
};

/** By due date: what is overdue comes first by itself. */
const queueOrder = new Keyset('reviews.DUE', ['instant']);
const decidedOrder = new Keyset('reviews.DECIDED', ['instant']);

export class ReviewReader {
  constructor(private readonly orm: MikroORM) {}

  /** A department's reviews, for its officials. Throws FORBIDDEN for everyone else. */
  async listQueue(
    viewer: Viewer, departmentId: string, show: ReviewQueueFilter, page: Page,
  ): Promise<{ row: ReviewRow; cursor: string }[]> {
    const refusal = refuseReadQueue(viewer, departmentId);
    if (refusal) throw new Refusal(refusal);
    const decided = show === 'DECIDED';
    const keyset = decided ? decidedOrder : queueOrder;
    const key = decided ? sql`r.decided_at` : sql`r.due_at`;
    const ascending = decided === page.backward;
    const conditions = [sql`r.department_id = ${departmentId}::uuid`, decided ? sql`r.state = 'DECIDED'` : sql`r.state <> 'DECIDED'`];
    if (show === 'MINE') conditions.push(sql`r.assignee_id = ${viewer!.memberId}::uuid`);
    if (show === 'UNASSIGNED') conditions.push(sql`r.state = 'OPEN'`);
    if (page.cursor !== null) {
      const { keys: [at], id } = keyset.decode(page.cursor, page.cursorField);
      conditions.push(sql`(${key}, r.id) ${ascending ? sql`>` : sql`<`} (${at}, ${id}::uuid)`);
    }
    const direction = ascending ? sql`asc` : sql`desc`;
    const { rows } = await sql<RawReviewRow>`
      select ${reviewColumns} from review r where ${sql.join(conditions, sql` and `)}
      order by ${key} ${direction}, r.id ${direction} limit ${page.size + 1}`.execute(this.orm.em.fork().getKysely());
    return rows.map(toReviewRow).map(row => ({
      row, cursor: keyset.encode({ keys: [decided ? row.decidedAt! : row.dueAt], id: row.id }),
    }));
  }

  readonly byIds: BatchRead<string, ReviewRow | null> = async ids => {
    const { rows } = await sql<RawReviewRow>`
      select ${reviewColumns} from review r where r.id = any (${[...ids]}::uuid[])`
      .execute(this.orm.em.fork().getKysely());
    const byId = new Map(rows.map(row => [row.id, toReviewRow(row)]));
    return ids.map(id => byId.get(id) ?? null);
  };

  /** The newest review of each proposal. */
  readonly ofProposals: BatchRead<string, ReviewRow | null> = async proposalIds => {
    const { rows } = await sql<RawReviewRow>`
      select distinct on (r.proposal_id) ${reviewColumns} from review r
      where r.proposal_id = any (${[...proposalIds]}::uuid[]) order by r.proposal_id, r.opened_at desc`
      .execute(this.orm.em.fork().getKysely());
    const byProposal = new Map(rows.map(row => [row.proposalId, toReviewRow(row)]));
    return proposalIds.map(id => byProposal.get(id) ?? null);
  };

  /** Decisions by review, with the newest version of the reply. */
  readonly decisions: BatchRead<string, PublishedDecision | null> = async reviewIds => {
    const em = this.orm.em.fork();
    const { rows } = await sql<RawDecision>`
      select distinct on (d.review_id) d.review_id as "reviewId", d.outcome, t.body as reply,
        d.decided_at as "decidedAt", d.planned_for as "plannedFor", d.decided_by as "decidedBy",
        d.department_id as "departmentId"
      from decision d join reply t on t.review_id = d.review_id
      where d.review_id = any (${[...reviewIds]}::uuid[]) order by d.review_id, t.version desc`.execute(em.getKysely());
    const scores = rows.length > 0
      ? await em.find(CriterionScoreSchema, { reviewId: { $in: rows.map(row => row.reviewId) } })
      : [];
    const byReview = new Map(rows.map(row => [row.reviewId, {
      ...row,
      decidedAt: instant(row.decidedAt),
      plannedFor: instantOrNull(row.plannedFor),
      criteria: Object.values(Criterion).flatMap(criterion =>
        scores.filter(score => score.reviewId === row.reviewId && score.criterion === criterion)
          .map(({ score, remark }) => ({ criterion, score, remark: remark ?? null }))),
    }]));
    return reviewIds.map(id => byReview.get(id) ?? null);
  };
}
