/** Pure rules of proposals: what may be written, and how long a round takes votes. */
import { badInput, type FieldProblem } from '../../shared/errors.js';
import { endOfPeriod } from '../../shared/korean-time.js';
import { cleanText } from '../../shared/text.js';
import { District } from '../../shared/vocabulary.js';

export const proposalLimits = {
  title: { min: 4, max: 100 },
  /** Markdown; about ten printed pages. */
  body: { min: 10, max: 20_000, multiline: true },
  tag: { min: 1, max: 20 },
  tags: 10,
  reason: { min: 5, max: 500, multiline: true },
} as const;

export interface ProposalText {
  title: string;
  body: string;
  district: District | null;
  tags: string[];
}

export interface ProposalTextInput {
  title: string;
  body: string;
  district?: District | null;
  tags?: readonly string[] | null;
}

/** The cleaned text. Throws BAD_USER_INPUT with every field that is wrong. */
export function checkProposalText(input: ProposalTextInput): ProposalText {
  const problems: FieldProblem[] = [];
  const title = cleanText('title', input.title, proposalLimits.title, problems);
  const body = cleanText('body', input.body, proposalLimits.body, problems);
  const tags = input.tags ?? [];
  if (tags.length > proposalLimits.tags) problems.push({ field: 'tags', problem: 'tooMany', max: proposalLimits.tags });
  const cleanTags = tags.slice(0, proposalLimits.tags).map((tag, index) =>
    cleanText(`tags.${index}`, tag.replace(/^#/, ''), proposalLimits.tag, problems).toLowerCase());
  if (problems.length > 0) throw badInput(...problems);
  return { title, body, district: input.district ?? null, tags: [...new Set(cleanTags)] };
}

/** A reason that everyone will read. Throws BAD_USER_INPUT on the field `reason`. */
export function checkReason(reason: string): string {
  const problems: FieldProblem[] = [];
  const clean = cleanText('reason', reason, proposalLimits.reason, problems);
  if (problems.length > 0) throw badInput(...problems);
  return clean;
}

/** The last instant of a round: the end of its last day in Korea. House rule; `votingDays` is a setting. */
export const roundClosesAt = (opensAt: Date, votingDays: number): Date => endOfPeriod(opensAt, votingDays);
