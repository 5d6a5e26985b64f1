/**
 * A person's own way of writing a birth date, in the shape the schema wants. What cannot be read comes back
 * trimmed but otherwise as typed: never silently another date.
 */
import type { FieldProblem } from '../../app/errors/refusal';

export interface IdentityForm {
  name: string;
  birthDate: string;
  phone: string;
}

export const birthDateOf = (typed: string): string => {
  const text = typed.normalize('NFKC').trim();
  const match = /^(\d{4})(\d{2})(\d{2})$/.exec(text)
    ?? /^(\d{4})\s*[-./년]\s*(\d{1,2})\s*[-./월]\s*(\d{1,2})\s*[.일]?$/.exec(text);
  if (!match) return text;
  const [year, month, day] = [match[1] ?? '', (match[2] ?? '').padStart(2, '0'), (match[3] ?? '').padStart(2, '0')];
  return `${year}-${month}-${day}`;
};

/** Whether `YYYY-MM-DD` is a day of the calendar. Whether it can be somebody's birthday is the server's to say. */
const isDay = (date: string): boolean => {
  const at = new Date(`${date}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(date) && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(date);
};

/** Spaces, dots, brackets and hyphens are how people write a number; digits are what counts. */
const isPhone = (typed: string): boolean => /^\+?\d{8,15}$/.test(typed.normalize('NFKC').replace(/[\s().·-]/g, ''));

export function identityProblems(form: IdentityForm): FieldProblem[] {
  const problems: FieldProblem[] = [];
  for (const field of ['name', 'birthDate', 'phone'] as const)
    if (form[field].trim() === '') problems.push({ field, problem: 'required' });
    else if (field === 'birthDate' && !isDay(birthDateOf(form.birthDate))) problems.push({ field, problem: 'invalid' });
    else if (field === 'phone' && !isPhone(form.phone)) problems.push({ field, problem: 'invalid' });
  return problems;
}
