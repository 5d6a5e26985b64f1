/** What was measured, as tables in plain text. */
import { rounded } from '../stage/say.js';
import type { Results } from './results.js';

export function textTable(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map(row => row[column]!.length)));
  const line = (row: readonly string[]): string =>
    row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!))).join('   ').trimEnd();
  const [head, ...body] = rows;
  return [line(head!), widths.map(width => '─'.repeat(width)).join('───'), ...body.map(line)].join('\n');
}

const subjectTable = (results: Results): string[][] => {
  const metrics = results.metrics();
  return [
    ['', 'size', ...metrics],
    ...results.subjects().flatMap(subject => results.sizesOf(subject).map(size => [
      subject, size.toLocaleString('en'), ...metrics.map(metric => rounded(results.value(subject, size, metric))),
    ])),
  ];
};

export function printPart(results: Results): string {
  const wrong = results.checks.filter(({ right }) => !right);
  return [
    `\n${results.part} (${results.about})`,
    textTable(subjectTable(results)),
    ...results.notes.map(note => `Note: ${note}`),
    `Correctness: ${results.checks.length - wrong.length} of ${results.checks.length} checks hold.`,
    ...wrong.map(({ what, detail }) => `  WRONG ${what}: ${detail}`),
  ].join('\n');
}
