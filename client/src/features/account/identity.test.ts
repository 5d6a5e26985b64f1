import { birthDateOf, isBirthDate, phoneOf } from './identity';

test.each([
  ['1990-01-31', '1990-01-31'], ['19900131', '1990-01-31'], ['1990.1.31', '1990-01-31'], ['1990/1/31 ', '1990-01-31'],
  ['1990년 1월 31일', '1990-01-31'], ['1990. 1. 31.', '1990-01-31'], ['1990-01', '1990-01'], ['31 Jan 1990', '31 Jan 1990'],
])('%s is read as %s', (typed, date) => {
  expect(birthDateOf(typed)).toBe(date);
});

test('knows days that exist and lie in a life', () => {
  expect(isBirthDate('2004-02-29', '2026-11-24')).toBe(true);
  expect(isBirthDate('2005-02-29', '2026-11-24')).toBe(false);
  expect(isBirthDate('1990-13-01', '2026-11-24')).toBe(false);
  expect(isBirthDate('2026-11-25', '2026-11-24')).toBe(false);
  expect(isBirthDate('1899-12-31', '2026-11-24')).toBe(false);
  expect(isBirthDate('1990-1', '2026-11-24')).toBe(false);
});

test('a phone number is its digits', () => {
  expect(phoneOf(' 010-1234 5678')).toBe('01012345678');
  expect(phoneOf('+82 10.1234.5678')).toBe('+821012345678');
});
