/** All that the last runs of each part found: the aims, and a plot. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { aimsOf } from './aims.js';
import { chartsOf } from './charts.js';
import type { Aim, Runs } from './goal.js';
import { plot } from './plot.js';
import { Results, resultsFolder } from './results.js';
import { textTable } from './table.js';

const verdict = ({ reached }: Aim): string => (reached === null ? '–' : reached ? 'yes' : 'no');

const rowsOf = (aims: readonly Aim[]): string[][] => [
  ['work', 'aim', 'measured', 'reached'],
  ...aims.map(aim => [aim.work, aim.aim, aim.measured, verdict(aim)]),
];

export function writeReport(): string {
  const runs = Results.readAll();
  const charts = chartsOf(runs);
  if (charts.length > 0) writeFileSync(join(resultsFolder, 'plot.svg'), plot(charts));
  return `\n${textTable(rowsOf(aimsOf(runs)))}\n\n${loads(runs).join('\n')}`;
}

/** For the README: the aims, the conditions, and the command. */
export function markdownReport(): string {
  const runs = Results.readAll();
  const [head, ...rows] = rowsOf(aimsOf(runs));
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    line(head!), line(head!.map(() => '---')), ...rows.map(line), '',
    ...[...runs.values()].map(results => `- \`npm run bench -- ${results.part}\`: ${results.about}`),
    ...loads(runs).map(text => `- ${text}`),
  ].join('\n');
}

/** What the load costs beside the server: where it costs more, the server was not the narrow place. */
const loads = (runs: Runs): string[] => [...runs.values()].flatMap(results => {
  const of = results.subjects().filter(subject => subject.startsWith('ours') || subject.startsWith('GraphQL: castVote'))
    .flatMap(subject => results.sizesOf(subject).flatMap(size => [['load', 'cpu'], ['loadShare', 'cpuShare']]
      .map(([load, server]) => results.value(subject, size, load!) / results.value(subject, size, server!))))
    .filter(share => !Number.isNaN(share));
  return of.length === 0 ? [] : [`Load of ${results.part}: ${Math.round(Math.min(...of) * 100)} to ${Math.round(Math.max(...of) * 100)} % of our server’s CPU.`];
});
