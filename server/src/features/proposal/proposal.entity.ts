import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import type { District, ProposalStatus } from '../../shared/vocabulary.js';

/**
 * A proposal without its text. `voteCount` counts the current round's rows in `vote`; only SQL changes it,
 * in the transaction that stores or removes the rows. `tallyVersion` grows with every change of count,
 * status or threshold, so that a late message never turns a screen back.
 */
export const ProposalSchema = defineEntity({
  name: 'Proposal',
  tableName: 'proposal',
  properties: {
    id: p.uuid().primary(),
    /** Running number that people quote. */
    number: p.integer().autoincrement(false).strictNullable().persist(false),
    authorId: p.uuid(),
    byOfficial: p.boolean(),
    title: p.text(),
    category: p.text(),
    /** The department that answers it: the category's, until a review is transferred. */
    departmentId: p.uuid(),
    district: p.text().$type<District>().strictNullable(),
    tags: p.array(),
    status: p.text().$type<ProposalStatus>(),
    /** Number of the current revision. */
    revision: p.integer(),
    /** Number of the current round. */
    round: p.integer(),
    createdAt: p.datetime(),
    publishedAt: p.datetime().strictNullable(),
    /** Last instant at which the current round takes votes (while the proposal is in VOTING). */
    votingClosesAt: p.datetime(),
    voteCount: p.integer(),
    tallyVersion: p.integer(),
    /** The number of votes to be exceeded for review, fixed when the round opened. */
    threshold: p.integer(),
    commentCount: p.integer(),
    /** Where an imported proposal came from, so that a second import doubles nothing. */
    source: p.text().strictNullable(),
  },
});
export type Proposal = InferEntity<typeof ProposalSchema>;

/** One state of the text; numbers run from 1 and never change. */
export const RevisionSchema = defineEntity({
  name: 'Revision',
  tableName: 'revision',
  properties: {
    proposalId: p.uuid().primary(),
    number: p.integer().primary(),
    title: p.text(),
    body: p.text(),
    authorId: p.uuid(),
    createdAt: p.datetime(),
  },
});
export type Revision = InferEntity<typeof RevisionSchema>;

/** One period of voting, with the settings it began under. */
export const RoundSchema = defineEntity({
  name: 'Round',
  tableName: 'round',
  properties: {
    proposalId: p.uuid().primary(),
    number: p.integer().primary(),
    opensAt: p.datetime(),
    closesAt: p.datetime(),
    threshold: p.integer(),
    /** Days the department has for its answer once the threshold is crossed. */
    reviewDays: p.integer(),
    crossedAt: p.datetime().strictNullable(),
  },
});
export type Round = InferEntity<typeof RoundSchema>;
