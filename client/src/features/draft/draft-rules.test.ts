import { emptyDraft, type Draft } from './draft';
import { furthestStep, placeProblems, textProblems, titleProblems } from './draft-rules';

const draft = (over: Partial<Draft> = {}): Draft =>
  ({ ...emptyDraft, title: '밤길 조명을 낮춰 주세요', situation: '눈이 부십니다.', improvement: '무릎 아래로', category: 'park', ...over });
const problems = (found: { field: string; problem: string }[]) => found.map(({ field, problem }) => `${field} ${problem}`);

it('asks for a sentence of 4 to 100 characters', () => {
  expect(titleProblems(draft())).toEqual([]);
  expect(problems(titleProblems(draft({ title: '  ' })))).toEqual(['title required']);
  expect(problems(titleProblems(draft({ title: '밤길' })))).toEqual(['title tooShort']);
  expect(titleProblems(draft({ title: '가'.repeat(101) }))).toEqual([{ field: 'title', problem: 'tooLong', max: 100 }]);
  expect(titleProblems(draft({ title: '👍🏽'.repeat(50) }))).toEqual([]);
});

it('asks for the problem and the improvement, not for the effect', () => {
  expect(textProblems(draft())).toEqual([]);
  expect(problems(textProblems(draft({ situation: '', improvement: ' \n' })))).toEqual(['situation required', 'improvement required']);
  expect(problems(textProblems(draft({ effect: '가'.repeat(20_000) })))).toEqual(['improvement tooLong']);
});

it('asks for a category and for tags within bounds', () => {
  expect(problems(placeProblems(draft({ category: '' })))).toEqual(['category required']);
  expect(problems(placeProblems(draft({ tags: Array.from({ length: 11 }, (_, n) => `${n}`) })))).toEqual(['tags tooMany']);
  expect(problems(placeProblems(draft({ tags: ['가'.repeat(21)] })))).toEqual(['tags tooLong']);
});

it('opens a step only after what stands before it', () => {
  expect(furthestStep(emptyDraft)).toBe('sentence');
  expect(furthestStep(draft({ situation: '' }))).toBe('text');
  expect(furthestStep(draft({ category: '' }))).toBe('place');
  expect(furthestStep(draft())).toBe('check');
});
