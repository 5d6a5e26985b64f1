import { asEdit, bodyOf, currentText, editOf, editProblems } from './edit';

const published = {
  title: '밤길 조명을 낮춰 주세요', body: '## 현황과 문제점\n\n눈이 부십니다.\n\n## 개선방안\n\n무릎 아래로', category: 'park',
  district: 'MAPO', tags: ['조명'], revision: 3,
};

it('opens the three sections, and makes the same body again', () => {
  const edit = editOf(published);
  expect(edit).toMatchObject({ baseRevision: 3, body: null, headings: 'ko', draft: { situation: '눈이 부십니다.', district: 'MAPO' } });
  expect(bodyOf(edit)).toBe(published.body);
  expect(editProblems(edit)).toEqual([]);
});

it('keeps English headings English', () => {
  const body = '## Improvement\n\nLower the lamps.';
  expect(bodyOf(editOf({ ...published, body }))).toBe(body);
});

it('leaves any other text in one piece', () => {
  const edit = editOf({ ...published, body: '그냥 글입니다. 제목이 없어요.', district: null });
  expect(edit).toMatchObject({ body: '그냥 글입니다. 제목이 없어요.', draft: { situation: '', district: '' } });
  expect(editProblems(edit)).toEqual([]);
  expect(editProblems({ ...edit, body: '짧다' })).toEqual([{ field: 'body', problem: 'tooShort', min: 10 }]);
});

it('comes back from the browser as it went', () => {
  const edit = editOf(published);
  expect(asEdit(JSON.parse(JSON.stringify(edit)))).toEqual(edit);
  expect(asEdit({ draft: {} })).toBeNull();
});

it('reads the current text of a stale revision', () => {
  const current = { revision: 4, title: '제목', body: '글' };
  expect(currentText({ current })).toEqual(current);
  expect(currentText({ current: { revision: '4' } })).toBeNull();
  expect(currentText({})).toBeNull();
});
