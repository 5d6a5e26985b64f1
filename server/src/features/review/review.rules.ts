/** Pure rules of a department's review. */
import { badInput, type FieldProblem } from '../../shared/errors.js';
import { endOfLegalPeriod } from '../../shared/korean-time.js';
import { cleanText } from '../../shared/text.js';
import { Criterion, type DecisionOutcome, type ReviewState } from '../../shared/vocabulary.js';

/** The last instant for the answer (국민 제안 규정 §10: 30 days; the number is a setting). */
export const reviewDueAt = (openedAt: Date, days: number): Date => endOfLegalPeriod(openedAt, days);

/** Nothing is overdue while the clock stands still for a completion request. */
export const isOverdue = (review: { state: ReviewState; dueAt: Date; decidedAt: Date | null }, now: Date): boolean => {
  if (review.state === 'AWAITING_COMPLETION') return false;
  return (review.decidedAt ?? now) > review.dueAt;
};

export interface CriterionInput {
  criterion: Criterion;
  score: number;
  remark?: string | null;
}

export interface DecisionInput {
  outcome: DecisionOutcome;
  reply: string;
  criteria: readonly CriterionInput[];
  plannedFor?: Date | null;
}

export interface CheckedDecision {
  outcome: DecisionOutcome;
  reply: string;
  criteria: { criterion: Criterion; score: number; remark: string | null }[];
  plannedFor: Date | null;
}

export const reviewLimits = {
  reply: { min: 20, max: 10_000, multiline: true },
  remark: { min: 0, max: 500, multiline: true },
  /** An adopted proposal is carried out within three years (국민 제안 규정 §10②, §11). */
  plannedWithinYears: 3,
} as const;

/**
 * The checked decision: all five criteria of §8①, each once and 1 to 5; a reply that gives the reasons; a
 * planned time for ADOPTED and only then. Throws BAD_USER_INPUT with every field that is wrong.
 */
export function checkDecision(input: DecisionInput, now: Date): CheckedDecision {
  const problems: FieldProblem[] = [];
  const reply = cleanText('reply', input.reply, reviewLimits.reply, problems);
  const criteria = checkCriteria(input.criteria, problems);
  const plannedFor = checkPlannedFor(input, now, problems);
  if (problems.length > 0) throw badInput(...problems);
  return { outcome: input.outcome, reply, criteria, plannedFor };
}

function checkCriteria(criteria: readonly CriterionInput[], problems: FieldProblem[]): CheckedDecision['criteria'] {
  const all = Object.values(Criterion);
  if (criteria.length > all.length) {
    problems.push({ field: 'criteria', problem: 'tooMany', max: all.length });
    return [];
  }
  const seen = new Set<Criterion>();
  const checked = criteria.map(({ criterion, score, remark }, index) => {
    if (seen.has(criterion)) problems.push({ field: `criteria.${index}.criterion`, problem: 'twice' });
    seen.add(criterion);
    if (score < 1 || score > 5) problems.push({ field: `criteria.${index}.score`, problem: 'outOfRange', min: 1, max: 5 });
    const clean = cleanText(`criteria.${index}.remark`, remark ?? '', reviewLimits.remark, problems);
    return { criterion, score, remark: clean || null };
  });
  const missing = all.filter(criterion => !seen.has(criterion));
  if (missing.length > 0) problems.push({ field: 'criteria', problem: 'required', missing });
  return checked;
}

function checkPlannedFor({ outcome, plannedFor }: DecisionInput, now: Date, problems: FieldProblem[]): Date | null {
  if (outcome !== 'ADOPTED') {
    if (plannedFor) problems.push({ field: 'plannedFor', problem: 'onlyForAdopted' });
    return null;
  }
  if (!plannedFor) {
    problems.push({ field: 'plannedFor', problem: 'required' });
    return null;
  }
  const latest = new Date(now);
  latest.setUTCFullYear(latest.getUTCFullYear() + reviewLimits.plannedWithinYears);
  if (plannedFor < now || plannedFor > latest) {
    problems.push({ field: 'plannedFor', problem: 'outOfRange', min: now.toISOString(), max: latest.toISOString() });
  }
  return plannedFor;
}
