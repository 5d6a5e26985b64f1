import { plannedInstant, plannedLimit, plannedMonths } from './planned';

test('a month stands for its last instant in Korea', () => {
  expect(plannedInstant('2027-02')?.toISOString()).toBe('2027-02-28T14:59:59.999Z');
  expect(plannedInstant('2026-12')?.toISOString()).toBe('2026-12-31T14:59:59.999Z');
  expect(plannedInstant('2027-13')).toBeNull();
  expect(plannedInstant('')).toBeNull();
});

test('months run from this one to the last that ends within three years', () => {
  const months = plannedMonths(new Date('2026-11-24T06:42:00Z'));
  expect([months[0], months.at(-1), months.length]).toEqual(['2026-11', '2029-10', 36]);
});

test('the month of Korea counts, not that of London', () => {
  expect(plannedMonths(new Date('2026-11-30T15:30:00Z'))[0]).toBe('2026-12');
});

test('every month offered lies within the limit', () => {
  for (const day of ['2028-02-29T03:00:00Z', '2026-12-31T14:59:00Z', '2027-01-31T00:00:00Z']) {
    const now = new Date(day);
    const ends = plannedMonths(now).map(month => plannedInstant(month)?.getTime() ?? Infinity);
    expect(Math.max(...ends)).toBeLessThanOrEqual(plannedLimit(now).getTime());
    expect(Math.min(...ends)).toBeGreaterThan(now.getTime());
  }
});

test('three years from 29 February is 28 February', () => {
  expect(plannedLimit(new Date('2028-02-29T03:00:00Z')).toISOString()).toBe('2031-02-28T03:00:00.000Z');
});
