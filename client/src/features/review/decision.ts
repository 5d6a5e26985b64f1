/** A decision while an official is writing it, what it still lacks, and what is sent. */
import type { FieldProblem } from '../../app/errors/refusal';
import { lengthOf } from '../draft/draft-rules';
import { plannedInstant, plannedLimit, type Month } from './planned';

/** The five of the national decree (국민 제안 규정 §8①), in its order. */
export const criteria = ['FEASIBILITY', 'CREATIVITY', 'EFFECTIVENESS', 'SCOPE', 'CONTINUITY'] as const;
export type CriterionName = (typeof criteria)[number];

export const outcomes = ['ADOPTED', 'HOPE_SEED', 'NOT_ADOPTED'] as const;
export type Outcome = (typeof outcomes)[number];

export const scores = [1, 2, 3, 4, 5] as const;

/** As the server's rules have them. */
export const decisionLimits = { reply: { min: 20, max: 10_000 }, remark: { max: 500 } } as const;

export interface CriterionDraft {
  /** 1 to 5; 0 while none is chosen. */
  score: number;
  remark: string;
}

export interface DecisionDraft {
  criteria: Record<CriterionName, CriterionDraft>;
  outcome: Outcome | '';
  /** Only used for ADOPTED; kept when another outcome is tried, so that going back loses nothing. */
  plannedMonth: Month;
  /** Markdown. */
  reply: string;
}

export const emptyDecision = (): DecisionDraft => ({
  criteria: Object.fromEntries(criteria.map(name => [name, { score: 0, remark: '' }])) as DecisionDraft['criteria'],
  outcome: '',
  plannedMonth: '',
  reply: '',
});

const bagOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

/** Reads what a browser has kept; whatever is missing or of another shape becomes empty. */
export const asDecision = (value: unknown): DecisionDraft => {
  const bag = bagOf(value);
  const decision = emptyDecision();
  for (const name of criteria) {
    const { score, remark } = bagOf(bagOf(bag.criteria)[name]);
    if (scores.some(known => known === score)) decision.criteria[name].score = score as number;
    if (typeof remark === 'string') decision.criteria[name].remark = remark;
  }
  decision.outcome = outcomes.find(name => name === bag.outcome) ?? '';
  if (typeof bag.plannedMonth === 'string') decision.plannedMonth = bag.plannedMonth;
  if (typeof bag.reply === 'string') decision.reply = bag.reply;
  return decision;
};

export const scoredCount = (decision: DecisionDraft): number =>
  criteria.filter(name => decision.criteria[name].score > 0).length;

export const isBlankDecision = (decision: DecisionDraft): boolean =>
  scoredCount(decision) === 0 && decision.outcome === '' && decision.reply.trim() === '' &&
  criteria.every(name => decision.criteria[name].remark.trim() === '');

/** What still stands against publishing, in the order of the page. The server checks again. */
export const decisionProblems = (decision: DecisionDraft, now: Date): FieldProblem[] => {
  const problems: FieldProblem[] = criteria.flatMap((name, index) => {
    const { score, remark } = decision.criteria[name];
    const { max } = decisionLimits.remark;
    return [
      ...(score === 0 ? [{ field: `criteria.${index}.score`, problem: 'required' }] : []),
      ...(lengthOf(remark) > max ? [{ field: `criteria.${index}.remark`, problem: 'tooLong', max }] : []),
    ];
  });
  if (decision.outcome === '') problems.push({ field: 'outcome', problem: 'required' });
  if (decision.outcome === 'ADOPTED') {
    const planned = plannedInstant(decision.plannedMonth);
    if (!planned) problems.push({ field: 'plannedFor', problem: 'required' });
    else if (planned > plannedLimit(now) || planned <= now) problems.push({ field: 'plannedFor', problem: 'outOfRange' });
  }
  return [...problems, ...replyProblems(decision.reply)];
};

function replyProblems(reply: string): FieldProblem[] {
  const { min, max } = decisionLimits.reply;
  const length = lengthOf(reply);
  if (length === 0) return [{ field: 'reply', problem: 'required' }];
  if (length < min) return [{ field: 'reply', problem: 'tooShort', min }];
  return length > max ? [{ field: 'reply', problem: 'tooLong', max }] : [];
}

export interface DecisionInput {
  reviewId: string;
  outcome: Outcome;
  reply: string;
  criteria: { criterion: CriterionName; score: number; remark: string | null }[];
  plannedFor: string | null;
}

/** The input of `decideReview`; only for a decision without problems. */
export const decisionInput = (reviewId: string, decision: DecisionDraft): DecisionInput => {
  if (decision.outcome === '') throw new Error('A decision without an outcome cannot be sent');
  return {
    reviewId,
    outcome: decision.outcome,
    reply: decision.reply.trim(),
    criteria: criteria.map(criterion => ({
      criterion,
      score: decision.criteria[criterion].score,
      remark: decision.criteria[criterion].remark.trim() || null,
    })),
    plannedFor: decision.outcome === 'ADOPTED' ? (plannedInstant(decision.plannedMonth)?.toISOString() ?? null) : null,
  };
};
