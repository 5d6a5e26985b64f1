/** A published proposal while its author changes it. */
import { assembleBody, splitBody, type Language, type Sections } from './body';
import { asDraft, type Draft } from './draft';
import { draftLimits, lengthOf, placeProblems, textProblems, titleProblems } from './draft-rules';
import type { FieldProblem } from '../../app/errors/refusal';

export interface Edit {
  /** The revision that this text builds on. */
  baseRevision: number;
  draft: Draft;
  /** The body in one piece, for a text without the law's headings; null when the three sections make it. */
  body: string | null;
  /** In which language the headings were written: an edit keeps it, whatever language the page has. */
  headings: Language;
}

export interface Published {
  title: string;
  body: string;
  category: string;
  district: string | null;
  tags: readonly string[];
  revision: number;
}

const noSections: Sections = { situation: '', improvement: '', effect: '' };

export function editOf({ title, body, category, district, tags, revision }: Published): Edit {
  const split = splitBody(body);
  return {
    baseRevision: revision,
    draft: { title, category, district: district ?? '', tags: [...tags], ...(split?.sections ?? noSections) },
    body: split ? null : body,
    headings: split?.language ?? 'ko',
  };
}

export const bodyOf = (edit: Edit): string => edit.body?.trim() ?? assembleBody(edit.draft, edit.headings);

export function editProblems(edit: Edit): FieldProblem[] {
  const text = edit.body === null ? textProblems(edit.draft) : bodyProblems(edit.body);
  return [...titleProblems(edit.draft), ...text, ...placeProblems(edit.draft)];
}

function bodyProblems(body: string): FieldProblem[] {
  const { min, max } = draftLimits.body;
  const length = lengthOf(body);
  if (length === 0) return [{ field: 'body', problem: 'required' }];
  if (length < min) return [{ field: 'body', problem: 'tooShort', min }];
  return length > max ? [{ field: 'body', problem: 'tooLong', max }] : [];
}

/** Reads what a browser has kept; null when it is no edit. */
export function asEdit(value: unknown): Edit | null {
  const bag = typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  if (typeof bag.baseRevision !== 'number') return null;
  return {
    baseRevision: bag.baseRevision,
    draft: asDraft(bag.draft),
    body: typeof bag.body === 'string' ? bag.body : null,
    headings: bag.headings === 'en' ? 'en' : 'ko',
  };
}

/** The text that STALE_REVISION attaches in `details.current`; null when it is not there. */
export function currentText(details: Readonly<Record<string, unknown>>): { revision: number; title: string; body: string } | null {
  const current = details.current;
  if (typeof current !== 'object' || current === null) return null;
  const { revision, title, body } = current as Record<string, unknown>;
  return typeof revision === 'number' && typeof title === 'string' && typeof body === 'string' ? { revision, title, body } : null;
}
