/** What a button of the Markdown bar does to a text: replace a range, then select another. */
export interface Edit {
  from: number;
  to: number;
  insert: string;
  select: readonly [start: number, end: number];
}

export type MarkdownKind = 'bold' | 'list' | 'numbers' | 'link';

/** `placeholder` stands where nothing was selected, and is selected so that typing replaces it. */
export function markdownEdit(text: string, start: number, end: number, kind: MarkdownKind, placeholder: string): Edit {
  const chosen = text.slice(start, end);
  if (kind === 'bold') return around(start, end, '**', chosen || placeholder, '**');
  if (kind === 'link') return link(start, end, chosen || placeholder);
  return asList(text, start, end, kind, placeholder);
}

const around = (from: number, to: number, before: string, inner: string, after: string): Edit => ({
  from, to, insert: before + inner + after, select: [from + before.length, from + before.length + inner.length],
});

/** The address is what is still missing, so that is what gets selected. */
function link(from: number, to: number, words: string): Edit {
  const address = 'https://';
  const at = from + words.length + 3;
  return { from, to, insert: `[${words}](${address})`, select: [at, at + address.length] };
}

/** Every line that the selection touches becomes an item; a list needs an empty line before it. */
function asList(text: string, start: number, end: number, kind: 'list' | 'numbers', placeholder: string): Edit {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = text.indexOf('\n', end);
  const to = lineEnd < 0 ? text.length : lineEnd;
  const lines = text.slice(from, to).split('\n');
  const empty = lines.every((line) => line.trim() === '');
  const items = (empty ? [placeholder] : lines.filter((line) => line.trim() !== ''))
    .map((line, index) => `${kind === 'list' ? '-' : `${index + 1}.`} ${line}`)
    .join('\n');
  const above = text.slice(0, from);
  const gap = above.trim() === '' || above.endsWith('\n\n') ? '' : '\n';
  const first = from + gap.length + (kind === 'list' ? 2 : 3);
  return {
    from, to, insert: gap + items,
    select: empty ? [first, first + placeholder.length] : [from + gap.length + items.length, from + gap.length + items.length],
  };
}
