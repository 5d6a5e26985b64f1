import fc from 'fast-check';
import { assembleBody, splitBody } from './body';

const sections = { situation: '등이 눈높이에 있습니다.', improvement: '- 무릎 아래로\n- 자정 뒤 절반', effect: '' };

test('makes one Markdown body and leaves out an empty section', () => {
  expect(assembleBody(sections, 'ko')).toBe(
    '## 현황과 문제점\n\n등이 눈높이에 있습니다.\n\n## 개선방안\n\n- 무릎 아래로\n- 자정 뒤 절반',
  );
});

test('reads back what it made, in either language', () => {
  expect(splitBody(assembleBody(sections, 'ko'))).toEqual({ sections, language: 'ko' });
  expect(splitBody(assembleBody(sections, 'en'))).toEqual({ sections, language: 'en' });
});

test('whatever people write without those headings survives the way there and back', () => {
  const words = fc.array(fc.constantFrom('밤길', '\n\n', '## 소제목', '- 하나', ' ', 'a\r\nb', '```'), { maxLength: 12 })
    .map(parts => parts.join(''));
  fc.assert(fc.property(words, words, fc.constantFrom('ko' as const, 'en' as const), (situation, improvement, language) => {
    fc.pre((situation + improvement).trim() !== '');
    const clean = (text: string): string => text.replace(/\r\n?/g, '\n').trim();
    const back = splitBody(assembleBody({ situation, improvement, effect: '' }, language));
    expect(back?.sections).toEqual({ situation: clean(situation), improvement: clean(improvement), effect: '' });
  }));
});

test.each([
  ['no heading', '그냥 글입니다.'],
  ['text before the first heading', '머리말\n\n## 개선방안\n\n글'],
  ['out of order', '## 개선방안\n\n글\n\n## 현황과 문제점\n\n글'],
  ['twice', '## 개선방안\n\n글\n\n## 개선방안\n\n글'],
  ['empty', ''],
])('leaves a text of another structure alone: %s', (_, body) => {
  expect(splitBody(body)).toBeNull();
});
