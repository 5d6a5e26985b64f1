import type { FieldProblem } from './refusal';

/** One line of a summary: what is wrong, and the field it belongs to (null: the form as a whole). */
export interface FormError {
  field: string | null;
  text: string;
}

/** `tags.3` belongs to the field `tags` unless the form has a field of that very name. */
export const ownerOf = (field: string, known: Readonly<Record<string, string>>): string | null => {
  for (let name = field; name !== ''; name = name.slice(0, Math.max(0, name.lastIndexOf('.'))))
    if (Object.hasOwn(known, name)) return name;
  return null;
};

/** The id of a field's control: summaries link to it. */
export const fieldId = (field: string): string => `field-${field.replaceAll('.', '-')}`;

/**
 * Problems as lines, one for each field: the first problem of a field is the one to mend first. A problem of
 * a field that the form does not have still gets a line, so that nothing is refused in silence.
 */
export function formErrors(
  problems: readonly FieldProblem[],
  labels: Readonly<Record<string, string>>,
  sentence: (problem: FieldProblem, owner: string | null) => string,
): FormError[] {
  const lines = new Map<string, FormError>();
  for (const problem of problems) {
    const field = ownerOf(problem.field, labels);
    const key = field ?? problem.field;
    if (!lines.has(key)) lines.set(key, { field, text: sentence(problem, field) });
  }
  return [...lines.values()];
}
