import { wayNotes, type WaySubject } from './wayNotes';

const subject: WaySubject = {
  publishedAt: '2026-11-06T00:00:00Z',
  threshold: 10,
  timeline: [
    { at: '2026-11-06T00:00:00Z', status: 'VOTING' },
    { at: '2026-11-18T00:00:00Z', status: 'REVIEW' },
    { at: '2026-12-01T00:00:00Z', status: 'ADOPTED' },
  ],
  review: { dueAt: '2026-12-18T14:59:59Z', decision: { plannedFor: '2027-03-01T00:00:00Z' } },
};

describe('wayNotes', () => {
  it('says what brings a proposal to the review', () => {
    expect(wayNotes('VOTING', { ...subject, timeline: subject.timeline.slice(0, 1), review: null })).toEqual({
      vote: { say: 'since', at: '2026-11-06T00:00:00Z' },
      review: { say: 'atVote', need: 11 },
    });
  });

  it('says by when the answer comes', () => {
    expect(wayNotes('REVIEW', { ...subject, timeline: subject.timeline.slice(0, 2) })).toEqual({
      vote: { say: 'date', at: '2026-11-06T00:00:00Z' },
      review: { say: 'since', at: '2026-11-18T00:00:00Z' },
      adopt: { say: 'due', at: '2026-12-18T14:59:59Z' },
    });
  });

  it('says when an adopted one is to be built', () => {
    expect(wayNotes('ADOPTED', subject)).toMatchObject({
      review: { say: 'date' }, adopt: { say: 'date', at: '2026-12-01T00:00:00Z' }, build: { say: 'planned', at: '2027-03-01T00:00:00Z' },
    });
  });

  it('leaves a date out that it has not heard of yet', () => {
    expect(wayNotes('REVIEW', { ...subject, timeline: subject.timeline.slice(0, 1), review: null })).toEqual({
      vote: { say: 'date', at: '2026-11-06T00:00:00Z' },
    });
  });
});
