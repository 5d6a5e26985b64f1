import { fieldId, formErrors, ownerOf } from './formErrors';

const labels = { title: '제목', tags: '꼬리표', 'criteria.0.score': '실시 가능성' };

it('finds the field that a problem belongs to', () => {
  expect(ownerOf('title', labels)).toBe('title');
  expect(ownerOf('tags.3', labels)).toBe('tags');
  expect(ownerOf('criteria.0.score', labels)).toBe('criteria.0.score');
  expect(ownerOf('criteria.1.score', labels)).toBeNull();
  expect(ownerOf('toString', labels)).toBeNull();
});

it('makes one line a field, and a line for what the form does not have', () => {
  const lines = formErrors(
    [
      { field: 'title', problem: 'tooLong' }, { field: 'title', problem: 'controlCharacters' },
      { field: 'tags.0', problem: 'tooLong' }, { field: 'tags.4', problem: 'tooLong' }, { field: 'themeId', problem: 'unknown' },
    ],
    labels,
    (problem, owner) => `${owner ?? problem.field}: ${problem.problem}`,
  );
  expect(lines).toEqual([
    { field: 'title', text: 'title: tooLong' },
    { field: 'tags', text: 'tags: tooLong' },
    { field: null, text: 'themeId: unknown' },
  ]);
});

it('gives controls an id that a link can name', () => {
  expect(fieldId('criteria.0.score')).toBe('field-criteria-0-score');
});
