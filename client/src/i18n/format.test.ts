import { createFormat, daysUntil, seoulDay } from './format';

const ko = createFormat('ko');
const en = createFormat('en');
const now = new Date('2026-11-06T06:00:00Z'); // 3 in the afternoon in Seoul

describe('dates are Korean ones wherever the reader is', () => {
  it('turns the day at Seoul’s midnight', () => {
    expect(seoulDay('2026-11-05T14:59:59Z')).toBe('2026-11-05');
    expect(seoulDay('2026-11-05T15:00:00Z')).toBe('2026-11-06');
  });

  it('counts whole calendar days to a deadline at the end of a Korean day', () => {
    expect(daysUntil('2026-12-06T14:59:59.999Z', now)).toBe(30);
    expect(daysUntil('2026-11-06T14:59:59.999Z', now)).toBe(0);
    expect(daysUntil('2026-11-03T14:59:59.999Z', now)).toBe(-3);
  });

  it('leaves the year out within this year', () => {
    expect(ko.date('2026-11-01T00:00:00Z', now)).toBe('11월 1일');
    expect(ko.date('2025-11-01T00:00:00Z', now)).toBe('2025년 11월 1일');
    expect(en.date('2025-11-01T00:00:00Z', now)).toBe('1 November 2025');
    expect(en.short('2026-11-01T00:00:00Z', now)).toBe('1 Nov');
    expect(ko.short('2025-11-01T00:00:00Z', now)).toBe('2025년 11월 1일');
  });

  it('says how long ago under a day, then the date', () => {
    expect(ko.relative('2026-11-06T05:59:40Z', now)).toBe('방금');
    expect(ko.relative('2026-11-06T04:00:00Z', now)).toBe('2시간 전');
    expect(en.relative('2026-11-06T05:30:00Z', now)).toBe('30 minutes ago');
    expect(ko.relative('2026-11-04T04:00:00Z', now)).toBe('11월 4일');
  });

  it('reads the Korean clock', () => {
    expect(ko.time('2026-11-06T06:42:00Z')).toBe('오후 3:42');
  });
});

it('writes numbers and shares as each language does', () => {
  expect(ko.number(150000)).toBe('150,000');
  expect(ko.percent(0.984)).toBe('98%');
});
