import { endOfLegalPeriod, endOfPeriod, koreanDay, startOfKoreanMonth } from './korean-time.js';

const noon = (day: string): Date => new Date(`${day}T12:00:00+09:00`);

describe('counting days as the law does', () => {
  it.each([
    ['2026-01-31', '2026-03-03', 'a Sunday holiday with its substitute'],
    ['2026-04-01', '2026-05-04', 'Labour Day before a weekend'],
    ['2026-06-17', '2026-07-20', 'Constitution Day before a weekend'],
    ['2026-08-25', '2026-09-28', 'Chuseok into a weekend'],
  ])('received %s, thirty days end on %s (%s)', (received, due) => {
    const end = endOfLegalPeriod(noon(received), 30);
    expect(koreanDay(end)).toBe(due);
    expect(end.toISOString()).toMatch(/T14:59:59\.999Z$/);
  });

  it('counts the first day only when the period begins with it', () => {
    expect(koreanDay(endOfPeriod(new Date('2026-03-01T00:00:00+09:00'), 30))).toBe('2026-03-30');
    expect(koreanDay(endOfPeriod(new Date('2026-03-01T00:00:00.001+09:00'), 30))).toBe('2026-03-31');
  });

  it('keeps a plain period on its day, weekend or not', () => {
    expect(koreanDay(endOfPeriod(noon('2026-01-31'), 30))).toBe('2026-03-02');
  });

  it('takes Korean midnight as the border of days and months', () => {
    const lateEvening = new Date('2026-10-31T15:30:00Z');
    expect(koreanDay(lateEvening)).toBe('2026-11-01');
    expect(startOfKoreanMonth(lateEvening).toISOString()).toBe('2026-10-31T15:00:00.000Z');
  });
});
