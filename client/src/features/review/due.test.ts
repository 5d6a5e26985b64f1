import { daysLeft, dueTone, timeUsed } from './due';

// The last instant of 26 November in Korea.
const dueAt = new Date('2026-11-26T14:59:59.999Z');

test.each([
  ['2026-11-24T06:42:00Z', 2],
  ['2026-11-25T15:00:00Z', 0],
  ['2026-11-26T14:59:59Z', 0],
  ['2026-11-26T15:00:00Z', -1],
  ['2026-11-29T14:00:00Z', -3],
])('on %s there are %i days left', (now, days) => {
  expect(daysLeft(dueAt, new Date(now))).toBe(days);
});

test('the tone follows the server on what is overdue', () => {
  expect(dueTone(true, 0)).toBe('late');
  expect(dueTone(false, 0)).toBe('soon');
  expect(dueTone(false, 7)).toBe('soon');
  expect(dueTone(false, 8)).toBe('ok');
});

test('time used stays within its bar', () => {
  const openedAt = new Date('2026-11-16T15:00:00Z');
  expect(timeUsed(openedAt, dueAt, openedAt)).toBe(0);
  expect(timeUsed(openedAt, dueAt, new Date('2026-11-21T15:00:00Z'))).toBeCloseTo(0.5, 3);
  expect(timeUsed(openedAt, dueAt, new Date('2027-01-01T00:00:00Z'))).toBe(1);
  expect(timeUsed(openedAt, openedAt, openedAt)).toBe(1);
});
