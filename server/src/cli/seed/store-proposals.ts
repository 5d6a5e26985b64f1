/** Writes generated proposals with all that belongs to them, some thousands at a time. */
import type { Kysely } from 'kysely';
import { searchKeys } from '../../features/proposal/search-terms.js';
import { countDailyTallies } from '../../features/vote/daily-tally.js';
import { Criterion, type ActorKind, type District, type ProposalStatus } from '../../shared/vocabulary.js';
import { newId } from '../../shared/ids.js';
import { bulkInsert } from '../bulk-insert.js';
import type { Fate } from './fate.js';
import type { WrittenText } from './write-text.js';

export interface GeneratedProposal {
  readonly id: string;
  readonly authorId: string;
  readonly text: WrittenText;
  /** The text before the author's change, if there was one. */
  readonly earlierBody: string | null;
  readonly district: District | null;
  readonly departmentId: string;
  /** Who answers for the department. */
  readonly officialId: string;
  readonly fate: Fate;
  /** Persons, in the order of `fate.castAt`. */
  readonly voters: readonly string[];
  readonly reply: string | null;
  readonly scores: Readonly<Record<Criterion, number>> | null;
}

export interface RoundRules {
  readonly threshold: number;
  readonly reviewDays: number;
}

export async function storeProposals(db: Kysely<unknown>, made: readonly GeneratedProposal[], rules: RoundRules): Promise<void> {
  await bulkInsert(db, 'proposal', made, {
    id: ['uuid', each => each.id],
    author_id: ['uuid', each => each.authorId],
    title: ['text', each => each.text.title],
    category: ['text', each => each.text.category],
    department_id: ['uuid', each => each.departmentId],
    district: ['text', each => each.district],
    tags: ['text[]', each => each.text.tags],
    status: ['text', each => each.fate.status],
    revision: ['int', each => (each.earlierBody === null ? 1 : 2)],
    created_at: ['timestamptz', each => each.fate.publishedAt],
    published_at: ['timestamptz', each => each.fate.publishedAt],
    voting_closes_at: ['timestamptz', each => each.fate.closesAt],
    vote_count: ['int', each => each.voters.length],
    tally_version: ['int', each => each.voters.length + stepsOf(each).length],
    threshold: ['int', () => rules.threshold],
  });
  await bulkInsert(db, 'round', made, {
    proposal_id: ['uuid', each => each.id],
    number: ['int', () => 1],
    opens_at: ['timestamptz', each => each.fate.publishedAt],
    closes_at: ['timestamptz', each => each.fate.closesAt],
    threshold: ['int', () => rules.threshold],
    review_days: ['int', () => rules.reviewDays],
    crossed_at: ['timestamptz', each => each.fate.review?.openedAt ?? null],
  });
  await bulkInsert(db, 'revision', made.flatMap(revisionsOf), {
    proposal_id: ['uuid', each => each.id],
    number: ['int', each => each.number],
    title: ['text', each => each.title],
    body: ['text', each => each.body],
    author_id: ['uuid', each => each.authorId],
    created_at: ['timestamptz', each => each.at],
  });
  await bulkInsert(db, 'proposal_search', made.map(each => ({ ...each, keys: searchKeys({ ...each.text, district: each.district }) })), {
    proposal_id: ['uuid', each => each.id],
    published_at: ['timestamptz', each => each.fate.publishedAt],
    title_terms: ['int[]', each => each.keys.titleTerms],
    terms: ['int[]', each => each.keys.terms],
  });
  await bulkInsert(db, 'vote', made.flatMap(({ id, fate, voters, earlierBody }) =>
    voters.map((personId, index) => ({ id, personId, at: fate.castAt[index]!, revision: earlierBody === null ? 1 : 2 }))), {
    proposal_id: ['uuid', each => each.id],
    round: ['int', () => 1],
    person_id: ['uuid', each => each.personId],
    revision: ['int', each => each.revision],
    cast_at: ['timestamptz', each => each.at],
  });
  await countDailyTallies(db, made.map(each => each.id));
  await bulkInsert(db, 'transition', made.flatMap(stepsOf), {
    proposal_id: ['uuid', each => each.id],
    round: ['int', () => 1],
    from_status: ['text', each => each.from],
    to_status: ['text', each => each.to],
    cause: ['text', each => each.cause],
    reason: ['text', each => each.reason ?? null],
    actor_kind: ['text', each => each.by],
    actor_id: ['uuid', each => each.actorId],
    at: ['timestamptz', each => each.at],
  });
  await storeReviews(db, made);
}

const revisionsOf = ({ id, authorId, text: { title, body }, earlierBody, fate: { publishedAt } }: GeneratedProposal) => {
  const first = { id, authorId, number: 1, title, body: earlierBody ?? body, at: publishedAt };
  return earlierBody === null ? [first] : [first, { ...first, number: 2, body }];
};

interface SeedStep {
  readonly id: string;
  readonly from: ProposalStatus | null;
  readonly to: ProposalStatus;
  readonly cause: string;
  readonly reason?: string;
  readonly by: ActorKind;
  readonly actorId: string | null;
  readonly at: Date;
}

function stepsOf({ id, authorId, officialId, fate }: GeneratedProposal): SeedStep[] {
  const steps: SeedStep[] = [
    { id, from: null, to: 'VOTING', cause: 'PUBLISHED', by: 'AUTHOR', actorId: authorId, at: fate.publishedAt },
  ];
  const { review, endedAt } = fate;
  if (fate.status === 'LAPSED') steps.push({ id, from: 'VOTING', to: 'LAPSED', cause: 'WINDOW_ENDED', by: 'SYSTEM', actorId: null, at: endedAt! });
  if (fate.status === 'WITHDRAWN') {
    steps.push({
      id, from: 'VOTING', to: 'WITHDRAWN', cause: 'WITHDRAWN_BY_AUTHOR', by: 'AUTHOR', actorId: authorId, at: endedAt!,
      reason: '같은 일이 이미 진행되고 있어 거두어들입니다.',
    });
  }
  if (review) {
    steps.push({ id, from: 'VOTING', to: 'REVIEW', cause: 'THRESHOLD_CROSSED', by: 'SYSTEM', actorId: null, at: review.openedAt });
    if (review.decision) {
      const { outcome, at } = review.decision;
      steps.push({ id, from: 'REVIEW', to: outcome, cause: 'DECIDED', by: 'OFFICIAL', actorId: officialId, at });
    }
  }
  return steps;
}

async function storeReviews(db: Kysely<unknown>, made: readonly GeneratedProposal[]): Promise<void> {
  const reviews = made.flatMap(each => (each.fate.review ? [{ ...each, reviewId: newId(each.fate.review.openedAt.getTime()), review: each.fate.review }] : []));
  await bulkInsert(db, 'review', reviews, {
    id: ['uuid', each => each.reviewId],
    proposal_id: ['uuid', each => each.id],
    round: ['int', () => 1],
    department_id: ['uuid', each => each.departmentId],
    state: ['text', each => (each.review.decision ? 'DECIDED' : each.review.takenAt ? 'TAKEN' : 'OPEN')],
    opened_at: ['timestamptz', each => each.review.openedAt],
    due_at: ['timestamptz', each => each.review.dueAt],
    assignee_id: ['uuid', each => (each.review.takenAt ? each.officialId : null)],
    decided_at: ['timestamptz', each => each.review.decision?.at ?? null],
  });
  const decided = reviews.flatMap(each => (each.review.decision ? [{ ...each, decision: each.review.decision }] : []));
  await bulkInsert(db, 'decision', decided, {
    review_id: ['uuid', each => each.reviewId],
    outcome: ['text', each => each.decision.outcome],
    planned_for: ['timestamptz', each => (each.decision.outcome === 'ADOPTED' ? new Date(each.decision.at.getTime() + 300 * 86_400_000) : null)],
    decided_at: ['timestamptz', each => each.decision.at],
    decided_by: ['uuid', each => each.officialId],
    department_id: ['uuid', each => each.departmentId],
  });
  await bulkInsert(db, 'reply', decided, {
    review_id: ['uuid', each => each.reviewId],
    version: ['int', () => 1],
    body: ['text', each => each.reply],
    author_id: ['uuid', each => each.officialId],
    published_at: ['timestamptz', each => each.decision.at],
  });
  await bulkInsert(db, 'criterion_score', decided.flatMap(({ reviewId, scores }) =>
    Object.values(Criterion).map(criterion => ({ reviewId, criterion, score: scores![criterion] }))), {
    review_id: ['uuid', each => each.reviewId],
    criterion: ['text', each => each.criterion],
    score: ['int', each => each.score],
  });
}
