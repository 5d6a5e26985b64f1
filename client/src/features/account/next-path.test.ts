import { safeNext, withNext } from './next-path';

test.each(['/proposals/12', '/proposals/12?x=1#vote', '/propose/check', '/'])('follows %s', path => {
  expect(safeNext(path)).toBe(path);
});

test.each([
  'https://evil.example', '//evil.example', '/\\evil.example', '/\t/evil.example', 'javascript:alert(1)', 'proposals',
  '/..//evil.example', '/.//evil.example', '', null, undefined,
])('refuses %p', path => {
  expect(safeNext(path)).toBe('/');
});

test('never leads back into the account pages', () => {
  expect(safeNext('/sign-in?next=/me')).toBe('/');
  expect(safeNext('/verify/details')).toBe('/');
  expect(safeNext('/verify', '/me')).toBe('/me');
});

test('withNext carries a path, and leaves it out when there is none', () => {
  expect(withNext('/sign-in', '/proposals/12?a=b')).toBe('/sign-in?next=%2Fproposals%2F12%3Fa%3Db');
  expect(withNext('/sign-in', '/')).toBe('/sign-in');
  expect(withNext('/sign-in', '//evil.example')).toBe('/sign-in');
});
