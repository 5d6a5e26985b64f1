import { markdownEdit, type MarkdownKind } from './markdownEdit';

/** `‹` and `›` mark the selection, before and after. */
function press(kind: MarkdownKind, marked: string): string {
  const start = marked.indexOf('‹');
  const end = marked.indexOf('›') - 1;
  const text = marked.replace(/[‹›]/g, '');
  const edit = markdownEdit(text, start, end, kind, '글');
  const after = text.slice(0, edit.from) + edit.insert + text.slice(edit.to);
  return `${after.slice(0, edit.select[0])}‹${after.slice(edit.select[0], edit.select[1])}›${after.slice(edit.select[1])}`;
}

it('makes words bold, or offers a place to type', () => {
  expect(press('bold', '등을 ‹무릎 아래로› 내린다')).toBe('등을 **‹무릎 아래로›** 내린다');
  expect(press('bold', '등을 ‹›')).toBe('등을 **‹글›**');
});

it('makes a link and waits for its address', () => {
  expect(press('link', '‹보고서›를 봅니다')).toBe('[보고서](‹https://›)를 봅니다');
});

it('turns the lines of a selection into items, apart from the text above', () => {
  expect(press('list', '머리말\n하나‹\n둘›')).toBe('머리말\n\n- 하나\n- 둘‹›');
  expect(press('numbers', '‹하나\n\n둘›\n끝')).toBe('1. 하나\n2. 둘‹›\n끝');
  expect(press('list', '머리말\n\n‹›')).toBe('머리말\n\n- ‹글›');
  expect(press('numbers', '‹›')).toBe('1. ‹글›');
});
