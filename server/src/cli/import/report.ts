import type { ImportReport } from './import-petitions.js';

const number = (value: number): string => Math.round(value).toLocaleString('en');

/** What an import did, in a few lines. */
export function reportImport({ imported, skipped, bad, cast, refused, seconds }: ImportReport): string {
  const rate = (count: number): string => `${number(count)} (${number(count / seconds)}/s)`;
  return [
    `Imported ${rate(imported)} petitions and ${rate(cast)} votes in ${seconds.toFixed(1)} s.`,
    ...(skipped > 0 ? [`${number(skipped)} were there already.`] : []),
    ...[...refused].map(([code, count]) => `${number(count)} votes were refused: ${code}.`),
    ...(bad > 0 ? [`${number(bad)} lines were bad and left out.`] : []),
  ].join('\n');
}
