/**
 * A person's own way of writing a birth date or a phone number, in the shape the schema wants. What cannot
 * be read comes back trimmed but otherwise as typed, for the server to judge: never silently another date.
 */
export const birthDateOf = (typed: string): string => {
  const text = typed.trim();
  const match = /^(\d{4})(\d{2})(\d{2})$/.exec(text)
    ?? /^(\d{4})\s*[-./년]\s*(\d{1,2})\s*[-./월]\s*(\d{1,2})\s*[.일]?$/.exec(text);
  if (!match) return text;
  const [year, month, day] = [match[1] ?? '', (match[2] ?? '').padStart(2, '0'), (match[3] ?? '').padStart(2, '0')];
  return `${year}-${month}-${day}`;
};

/** Whether `YYYY-MM-DD` is a day of the calendar that is not after `today` (same form). */
export const isBirthDate = (date: string, today: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return false;
  const at = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(date) && date >= '1900-01-01' && date <= today;
};

/** Digits with a leading `+` where one was typed: `010-1234 5678` and `010.1234.5678` are the same number. */
export const phoneOf = (typed: string): string => {
  const text = typed.trim();
  return (text.startsWith('+') ? '+' : '') + text.replace(/\D/g, '');
};
