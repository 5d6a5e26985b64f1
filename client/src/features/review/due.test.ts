import { dueTone, timeUsed } from './due';

// The last instant of 26 November in Korea.
const dueAt = '2026-11-26T14:59:59.999Z';
const openedAt = '2026-11-16T15:00:00Z';

it('follows the server on what is overdue', () => {
  expect(dueTone({ overdue: true, dueAt }, new Date('2026-11-20T00:00:00Z'))).toBe('late');
  expect(dueTone({ overdue: false, dueAt }, new Date('2026-12-01T00:00:00Z'))).toBe('soon');
});

it('calls the last seven days soon', () => {
  expect(dueTone({ overdue: false, dueAt }, new Date('2026-11-18T15:00:00Z'))).toBe('soon');
  expect(dueTone({ overdue: false, dueAt }, new Date('2026-11-18T14:59:00Z'))).toBe('ok');
});

it('keeps the used time within its bar', () => {
  const used = (now: string) => timeUsed({ openedAt, dueAt }, new Date(now));
  expect(used(openedAt)).toBe(0);
  expect(used('2026-11-21T15:00:00Z')).toBeCloseTo(0.5, 3);
  expect(used('2027-01-01T00:00:00Z')).toBe(1);
  expect(timeUsed({ openedAt, dueAt: openedAt }, new Date(openedAt))).toBe(1);
});
