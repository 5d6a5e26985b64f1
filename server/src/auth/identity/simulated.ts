/** The embedded default, for demonstrations and tests: it believes whatever is typed. */
import { badInput, type FieldProblem } from '../../shared/errors.js';
import { cleanText } from '../../shared/text.js';
import type { IdentityClaim, IdentityProvider } from './provider.js';

/**
 * Below this age the law wants a guardian's consent (Personal Information Protection Act §22-2),
 * for which there is no way here yet.
 */
export const minAge = 14;
const maxAge = 130;

export const simulatedIdentity: IdentityProvider = {
  name: 'simulated',
  async identify(claim: IdentityClaim, now: Date): Promise<string> {
    const problems: FieldProblem[] = [];
    // Compatibility forms (full width, half-width Hangul) are the same name; so is another case of Latin letters.
    const name = cleanText('name', claim.name, { max: 100 }, problems).normalize('NFKC').toLowerCase();
    const birthDate = claim.birthDate.trim();
    const birthProblem = findBirthDateProblem(birthDate, now);
    if (birthProblem) problems.push({ field: 'birthDate', ...birthProblem });
    const phone = claim.phone.length > 40 ? '' : normalizePhone(claim.phone);
    if (!/^\d{8,15}$/.test(phone)) problems.push({ field: 'phone', problem: 'invalid' });
    if (problems.length > 0) throw badInput(...problems);
    return JSON.stringify([name, birthDate, phone]);
  },
};

/** The digits alone, with Korea's country code as the leading zero that people dial at home. */
const normalizePhone = (phone: string): string => {
  const compact = phone.normalize('NFKC').replace(/[\s().·-]/g, '');
  return /^\+?\d+$/.test(compact) ? compact.replace(/^(?:\+|00)?82/, '0').replace(/^00/, '0').replace(/^\+/, '') : '';
};

function findBirthDateProblem(birthDate: string, now: Date): { problem: string; min?: number } | null {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(birthDate) ?? [];
  const born = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  if (!year || born.toISOString().slice(0, 10) !== birthDate) return { problem: 'invalid' };
  // Birthdays are counted in Korea.
  const today = new Date(now.getTime() + 9 * 3_600_000);
  if (born > today) return { problem: 'inFuture' };
  const hadBirthday = today.toISOString().slice(5, 10) >= birthDate.slice(5);
  const age = today.getUTCFullYear() - Number(year) - (hadBirthday ? 0 : 1);
  if (age > maxAge) return { problem: 'invalid' };
  return age < minAge ? { problem: 'tooYoung', min: minAge } : null;
}
