/** What a draft still lacks, step by step, as the server's rules have it; the server checks again. */
import type { FieldProblem } from '../../app/errors/refusal';
import type { Draft } from './draft';

export const draftLimits = {
  title: { min: 4, max: 100 },
  body: { min: 10, max: 20_000 },
  tag: { max: 20 },
  tags: { max: 10 },
} as const;

/** Length as people count: characters, not code units. */
export const lengthOf = (text: string): number => [...text.normalize('NFC').trim()].length;

const lengthProblems = (field: string, length: number, { min, max }: { min: number; max: number }): FieldProblem[] => {
  if (length === 0) return [{ field, problem: 'required' }];
  if (length < min) return [{ field, problem: 'tooShort', min }];
  return length > max ? [{ field, problem: 'tooLong', max }] : [];
};

export const titleProblems = ({ title }: Pick<Draft, 'title'>): FieldProblem[] =>
  lengthProblems('title', lengthOf(title), draftLimits.title);

/** The problem and the improvement are asked for; the expected effect may stay open. */
export function textProblems(draft: Pick<Draft, 'situation' | 'improvement' | 'effect'>): FieldProblem[] {
  const problems = (['situation', 'improvement'] as const)
    .filter((field) => lengthOf(draft[field]) === 0)
    .map((field): FieldProblem => ({ field, problem: 'required' }));
  const whole = lengthOf(draft.situation) + lengthOf(draft.improvement) + lengthOf(draft.effect);
  // Room for the headings that are put between.
  const max = draftLimits.body.max - 100;
  if (whole > max) problems.push({ field: 'improvement', problem: 'tooLong', max });
  return problems;
}

export function placeProblems({ category, tags }: Pick<Draft, 'category' | 'tags'>): FieldProblem[] {
  const problems: FieldProblem[] = category === '' ? [{ field: 'category', problem: 'required' }] : [];
  if (tags.length > draftLimits.tags.max) problems.push({ field: 'tags', problem: 'tooMany', ...draftLimits.tags });
  else if (tags.some((tag) => lengthOf(tag) > draftLimits.tag.max)) problems.push({ field: 'tags', problem: 'tooLong', ...draftLimits.tag });
  return problems;
}

export const steps = ['sentence', 'similar', 'text', 'place', 'check'] as const;
export type Step = (typeof steps)[number];

/** The last step that can be opened: each one needs what the ones before it ask for. */
export function furthestStep(draft: Draft): Step {
  if (titleProblems(draft).length > 0) return 'sentence';
  if (textProblems(draft).length > 0) return 'text';
  return placeProblems(draft).length > 0 ? 'place' : 'check';
}
