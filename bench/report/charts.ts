/** What the plot shows of the results. */
import { graphqlSubjects, serviceSubjects } from '../parts/vote-subjects.js';
import { pageSubjects } from '../parts/page-subjects.js';
import { subjects } from '../parts/fanout-subjects.js';
import type { Runs } from './goal.js';
import type { Chart } from './plot.js';
import type { Results } from './results.js';

const isOurs = (subject: string): boolean =>
  subject.startsWith('ours') || ([serviceSubjects.ours, graphqlSubjects.ours, graphqlSubjects.persisted] as string[]).includes(subject);

function chart(title: string, unit: string, results: Results | undefined, names: readonly string[], metric: string, size?: number): Chart | null {
  if (!results) return null;
  const bars = names.flatMap(name => {
    const value = results.value(name, size ?? results.sizesOf(name)[0] ?? 0, metric);
    return Number.isNaN(value) ? [] : [{ name, value, ours: isOurs(name) }];
  });
  return bars.length > 0 ? { title, unit, bars } : null;
}

export function chartsOf(runs: Runs): Chart[] {
  const fanout = runs.get('fanout');
  const size = fanout?.sizesOf(subjects.textbook).at(-1);
  const sent = [
    subjects.kernel, subjects.prebuilt, subjects.send, subjects.clientIds, subjects.differentIds, subjects.redis, subjects.mercurius, subjects.textbook,
  ];
  const nested = [subjects.wide, subjects.nested(subjects.redis), subjects.nested(subjects.mercurius), subjects.nested(subjects.textbook)];
  return [
    chart(`One event to ${size?.toLocaleString('en') ?? ''} sockets`, 'server CPU in µs a delivery, less is better', fanout, sent, 'cpu', size),
    chart('The same with author and comments', 'server CPU in µs a delivery', fanout, nested, 'cpu', size),
    chart('Votes on one proposal', 'a second', runs.get('votes'), [...Object.values(serviceSubjects), ...Object.values(graphqlSubjects)], 'perSecond'),
    chart('A page of 20 proposals', 'a second and core', runs.get('pages'), Object.values(pageSubjects), 'perCore'),
  ].filter(each => each !== null);
}
