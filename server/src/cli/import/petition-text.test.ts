import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import type { Nodes } from 'mdast';
import { escapeMarkdown } from './petition-text.js';

const parse = (markdown: string): Nodes => fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });

function kinds(node: Nodes, found = new Set<string>()): Set<string> {
  found.add(node.type);
  if ('children' in node) for (const child of node.children) kinds(child, found);
  return found;
}

const textOf = (node: Nodes): string => {
  if (node.type === 'break') return '\n';
  if (!('children' in node)) return 'value' in node ? node.value : '';
  return node.children.map(textOf).join(node.type === 'root' ? '\n\n' : '');
};

/** As `escapeMarkdown` keeps it: no space around lines, one empty line between paragraphs. */
const plain = (text: string): string =>
  text.trim().split(/\n\s*\n/).map(part => part.split('\n').map(line => line.trim()).join('\n')).join('\n\n');

describe('a plain text as Markdown', () => {
  it.each([
    '# 제목이 아닙니다', '1. 첫째\n2) 둘째', '- 하나\n+ 둘\n* 셋', '> 따옴', '김** 교수와 __밑줄__', '<script>alert(1)</script>', '글\n===\n글\n---',
    '| a | b |\n| - | - |', '[이름](javascript:alert(1))', '~~지움~~ `코드`', '&lt; &amp; &#35;', '    네 칸', '![그림](x)', '```\n코드\n```', '[^1]: 각주', '\\*',
  ])('reads as it was written: %j', text => {
    const tree = parse(escapeMarkdown(text));
    expect([...kinds(tree)].filter(kind => !['root', 'paragraph', 'text', 'break'].includes(kind))).toEqual([]);
    expect(textOf(tree)).toBe(plain(text));
  });

  it('makes links of addresses, and of nothing else', () => {
    const tree = parse(escapeMarkdown('보기: https://example.org/a_b_c?x=*1*&lt;=2. 끝'));
    expect(textOf(tree)).toBe('보기: https://example.org/a_b_c?x=*1*&lt;=2. 끝');
    expect(kinds(tree).has('link')).toBe(true);
  });

  it('shows any text as it is', () => {
    const pieces = fc.constantFrom('가', '나다 ', '\n', '\n\n', '#', '*', '_', '-', '=', '+', '1.', '`', '~', '<', '>', '[', ']', '(', ')', '!', '|', '&amp;', '\\', ' ', ':', '"');
    fc.assert(fc.property(fc.array(pieces, { maxLength: 24 }), parts => {
      const text = parts.join('');
      const tree = parse(escapeMarkdown(text));
      expect([...kinds(tree)].filter(kind => !['root', 'paragraph', 'text', 'break'].includes(kind))).toEqual([]);
      expect(textOf(tree)).toBe(plain(text));
    }), { numRuns: 2_000 });
  });
});
