import { safeNext, withNext } from './next-path';

test.each(['/proposals/12', '/proposals/12?x=1#vote', '/propose/check', '/'])('follows %s', path => {
  expect(safeNext(path)).toBe(path);
});

test.each([
  'https://evil.example', '//evil.example', '//evil.example/me', '/\\evil.example/me', '/\\evil.example', '/\t/evil.example', 'javascript:alert(1)', 'proposals',
  '/..//evil.example', '/.//evil.example', '', null, undefined,
])('refuses %p', path => {
  expect(safeNext(path)).toBe('/');
});

test('never leads back into signing in, but may lead through verifying', () => {
  expect(safeNext('/sign-in?next=/me')).toBe('/');
  expect(safeNext('/sign-up/name', '/me')).toBe('/me');
  expect(safeNext('/verify?next=%2Fproposals%2F12')).toBe('/verify?next=%2Fproposals%2F12');
});

test('withNext carries a path, and leaves it out when there is none', () => {
  expect(withNext('/sign-in', '/proposals/12?a=b')).toBe('/sign-in?next=%2Fproposals%2F12%3Fa%3Db');
  expect(withNext('/sign-in', '/')).toBe('/sign-in');
  expect(withNext('/sign-in', '//evil.example')).toBe('/sign-in');
});
