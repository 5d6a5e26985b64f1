/** What may be typed at sign-up. */
import { z } from 'zod';
import { badInput, type FieldProblem } from '../../shared/errors.js';
import { cleanText } from '../../shared/text.js';

export const memberLimits = {
  /** RFC 5321 allows no longer path. */
  email: { max: 254 },
  /** At least 8 as NIST SP 800-63B asks; the upper bound keeps hashing cheap. */
  password: { min: 8, max: 128 },
  handle: { min: 3, max: 40 },
  displayName: { max: 40 },
} as const;

/** Names that would pass for the house itself. */
const reservedHandles = new Set([
  'admin', 'administrator', 'anonymous', 'moderator', 'null', 'oasis', 'official', 'root', 'seoul', 'support', 'system',
  'undefined',
]);

const emailFormat = z.email();

export interface SignUpInput {
  email: string;
  password: string;
  handle: string;
  displayName: string;
}

/** E-mail addresses are compared in lower case. */
export const normalizeEmail = (email: string): string => email.trim().toLowerCase();

export interface ProfileRules {
  /** Staff accounts, made by an administrator, may carry a reserved handle. */
  readonly allowReserved?: boolean;
}

/** The cleaned input. Throws BAD_USER_INPUT with every field that is wrong. */
export function checkSignUp(input: SignUpInput, { allowReserved = false }: ProfileRules = {}): SignUpInput {
  const problems: FieldProblem[] = [];
  const { email: emails, password: passwords, handle: handles } = memberLimits;

  const email = normalizeEmail(input.email.slice(0, 400));
  if (email.length > emails.max) problems.push({ field: 'email', problem: 'tooLong', max: emails.max });
  else if (!emailFormat.safeParse(email).success) problems.push({ field: 'email', problem: email ? 'invalid' : 'required' });

  const length = input.password.length > 1000 ? 1000 : [...input.password.normalize('NFC')].length;
  if (length < passwords.min) problems.push({ field: 'password', problem: 'tooShort', min: passwords.min });
  if (length > passwords.max) problems.push({ field: 'password', problem: 'tooLong', max: passwords.max });

  // Lower-case ASCII alone, so that no two handles look alike.
  const handle = input.handle.slice(0, 200).trim().toLowerCase();
  if (handle.length < handles.min) problems.push({ field: 'handle', problem: 'tooShort', min: handles.min });
  else if (handle.length > handles.max) problems.push({ field: 'handle', problem: 'tooLong', max: handles.max });
  else if (!/^[a-z0-9][a-z0-9_-]+$/.test(handle)) problems.push({ field: 'handle', problem: 'invalid' });
  else if (!allowReserved && reservedHandles.has(handle)) problems.push({ field: 'handle', problem: 'reserved' });

  const displayName = cleanText('displayName', input.displayName, memberLimits.displayName, problems);
  if (problems.length > 0) throw badInput(...problems);
  return { email, password: input.password, handle, displayName };
}
