/** What an account needs, as the server's rules have it; the server checks again. */
import type { FieldProblem } from '../../app/errors/refusal';

export interface SignUpForm {
  email: string;
  password: string;
  displayName: string;
  handle: string;
}

export const passwordLength = { min: 8 } as const;

/** The fields of the first page; the others are on the second. */
export const credentialFields: readonly string[] = ['email', 'password'];

const required = (form: SignUpForm, fields: (keyof SignUpForm)[]): FieldProblem[] =>
  fields.filter((field) => form[field].trim() === '').map((field) => ({ field, problem: 'required' }));

export function credentialProblems(form: SignUpForm): FieldProblem[] {
  const problems = required(form, ['email', 'password']);
  if (form.email.trim() !== '' && !/^\S+@\S+\.\S+$/.test(form.email.trim())) problems.push({ field: 'email', problem: 'invalid' });
  if (form.password.trim() !== '' && [...form.password].length < passwordLength.min)
    problems.push({ field: 'password', problem: 'tooShort', ...passwordLength });
  return problems;
}

export function nameProblems(form: SignUpForm): FieldProblem[] {
  const problems = required(form, ['displayName', 'handle']);
  const handle = form.handle.trim();
  if (handle !== '' && !/^[a-z0-9][a-z0-9_-]{2,39}$/.test(handle)) problems.push({ field: 'handle', problem: 'invalid' });
  return problems;
}
