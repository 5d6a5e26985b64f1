import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import type { Criterion, DecisionOutcome, ReviewState } from '../../shared/vocabulary.js';

/** A department's work on one proposal. At most one is open for a proposal. */
export const ReviewSchema = defineEntity({
  name: 'Review',
  tableName: 'review',
  properties: {
    id: p.uuid().primary(),
    proposalId: p.uuid(),
    round: p.integer(),
    departmentId: p.uuid(),
    state: p.text().$type<ReviewState>(),
    openedAt: p.datetime(),
    /** Last instant of the last day for the answer, Korean time. */
    dueAt: p.datetime(),
    assigneeId: p.uuid().strictNullable(),
    decidedAt: p.datetime().strictNullable(),
  },
});
export type Review = InferEntity<typeof ReviewSchema>;

/** The published outcome of a review. */
export const DecisionSchema = defineEntity({
  name: 'Decision',
  tableName: 'decision',
  properties: {
    reviewId: p.uuid().primary(),
    outcome: p.text().$type<DecisionOutcome>(),
    /** Planned time of implementation; set exactly for ADOPTED. */
    plannedFor: p.datetime().strictNullable(),
    decidedAt: p.datetime(),
    decidedBy: p.uuid(),
    departmentId: p.uuid(),
  },
});
export type Decision = InferEntity<typeof DecisionSchema>;

/** The official reply. A correction is a new version. */
export const ReplySchema = defineEntity({
  name: 'Reply',
  tableName: 'reply',
  properties: {
    reviewId: p.uuid().primary(),
    version: p.integer().primary(),
    body: p.text(),
    authorId: p.uuid(),
    publishedAt: p.datetime(),
  },
});
export type Reply = InferEntity<typeof ReplySchema>;

/** One of the decree's five criteria, judged. */
export const CriterionScoreSchema = defineEntity({
  name: 'CriterionScore',
  tableName: 'criterion_score',
  properties: {
    reviewId: p.uuid().primary(),
    criterion: p.text().$type<Criterion>().primary(),
    /** 1 to 5. */
    score: p.integer(),
    remark: p.text().strictNullable(),
  },
});
export type CriterionScore = InferEntity<typeof CriterionScoreSchema>;
