import { history, type Step, type TimelineEntry } from './history';

type From = TimelineEntry['from'];
type To = TimelineEntry['status'];

const entry = (at: string, from: From, status: To, rest: Partial<TimelineEntry> = {}): TimelineEntry =>
  ({ at, from, status, reason: null, actor: 'SYSTEM', ...rest });

const names = (steps: readonly Step[]): string[] => steps.map((step) => (step.kind === 'status' ? step.status : step.kind));

describe('history', () => {
  it('puts transitions and later revisions in the order of time', () => {
    const steps = history(
      '2026-11-01T00:00:00Z',
      [
        entry('2026-11-01T00:00:00Z', null, 'VOTING', { actor: 'AUTHOR' }),
        entry('2026-11-09T00:00:00Z', 'VOTING', 'REVIEW'),
        entry('2026-12-01T00:00:00Z', 'REVIEW', 'ADOPTED', { actor: 'OFFICIAL' }),
      ],
      [{ number: 1, createdAt: '2026-11-01T00:00:00Z' }, { number: 2, createdAt: '2026-11-03T00:00:00Z' }],
    );
    expect(names(steps)).toEqual(['published', 'revision', 'REVIEW', 'ADOPTED']);
  });

  it('tells a rescue from a crossing, and a second round from the publication', () => {
    const steps = history('2026-11-01T00:00:00Z', [
      entry('2026-11-01T00:00:00Z', 'DRAFT', 'VOTING'),
      entry('2026-12-02T00:00:00Z', 'VOTING', 'LAPSED'),
      entry('2027-01-02T00:00:00Z', 'LAPSED', 'VOTING'),
      entry('2027-01-09T00:00:00Z', 'VOTING', 'REVIEW', { actor: 'EXPERT', reason: 'Worth it.' }),
    ], []);
    expect(names(steps)).toEqual(['published', 'LAPSED', 'VOTING', 'rescued']);
    expect(steps.at(-1)).toMatchObject({ reason: 'Worth it.' });
  });
});
