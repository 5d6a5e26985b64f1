import type { FieldProblem } from './errors.js';
import { cleanText, type TextLimits } from './text.js';

function clean(text: string, limits: TextLimits): { text: string; problems: FieldProblem[] } {
  const problems: FieldProblem[] = [];
  return { text: cleanText('title', text, limits, problems), problems };
}

test.each([
  ['keeps Korean, English and emoji of several code points', '따릉이 bike 👨‍👩‍👧 ❤️', '따릉이 bike 👨‍👩‍👧 ❤️'],
  ['composes decomposed Hangul', '한강'.normalize('NFD'), '한강'],
  ['makes one space of every run of white space in a line', ' a \u00a0\u3000 b\r\nc\td ', 'a b c d'],
])('%s', (_, given, expected) => {
  expect(clean(given, { max: 40 })).toEqual({ text: expected, problems: [] });
});

test('keeps the lines of a longer text, with one kind of line end', () => {
  expect(clean(' one\r\n\r\n  two\rthree\t. ', { max: 40, multiline: true }).text).toBe('one\n\n  two\nthree\t.');
});

test.each([
  ['NUL', 'a\0b'],
  ['an escape sequence', 'a\u001b[31mb'],
  ['a C1 control', 'a\u0085b'],
  ['a zero-width space', 'a\u200bb'],
  ['an override of the direction', 'a\u202eb'],
  ['an isolate of the direction', 'a\u2066b'],
  ['a byte order mark in the middle', 'a\ufeffb'],
  ['a tag character', 'a\u{e0041}b'],
  ['half a surrogate pair', 'a\ud800b'],
  ['an Arabic letter mark, which changes the direction', 'a\u061cb'],
  ['a Hangul filler, which is a letter that nobody sees', 'a\u3164b'],
])('refuses %s', (_, text) => {
  expect(clean(text, { max: 40 }).problems).toEqual([{ field: 'title', problem: 'controlCharacters' }]);
});

test.each(['\u200d\u200d', '\ufe0f', '\u2800 \u2800', '\u034f'])('a text that shows nothing is none: %j', text => {
  expect(clean(text, { max: 40 }).problems).toEqual([{ field: 'title', problem: 'required' }]);
});

test('counts characters, not UTF-16 units', () => {
  expect(clean('🚲'.repeat(10), { max: 10 }).problems).toEqual([]);
  expect(clean('🚲'.repeat(11), { max: 10 }).problems).toEqual([{ field: 'title', problem: 'tooLong', max: 10 }]);
});

test('tells required, too short and far too long apart', () => {
  expect(clean(' \n ', { max: 10 }).problems).toEqual([{ field: 'title', problem: 'required' }]);
  expect(clean('', { min: 0, max: 10 }).problems).toEqual([]);
  expect(clean('abc', { min: 4, max: 10 }).problems).toEqual([{ field: 'title', problem: 'tooShort', min: 4 }]);
  expect(clean('a'.repeat(1_000_000), { max: 10 }).problems).toEqual([{ field: 'title', problem: 'tooLong', max: 10 }]);
});
