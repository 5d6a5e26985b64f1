import { pageSubjects } from '../parts/page-subjects.js';
import { graphqlSubjects, serviceSubjects } from '../parts/vote-subjects.js';
import { rounded } from '../stage/say.js';
import { judge, percent, times, type Aim, type Runs } from './goal.js';

export function voteAims(runs: Runs): Aim[] {
  const votes = runs.get('votes');
  const service = votes?.ratio('perSecond', [serviceSubjects.ours, 64], [serviceSubjects.textbook, 64]) ?? Number.NaN;
  const wide = votes?.ratio('perSecond', [serviceSubjects.ours, 256], [serviceSubjects.textbook, 64]) ?? Number.NaN;
  const connections = votes?.sizesOf(graphqlSubjects.ours)[0] ?? 0;
  const overGraphql = (subject: string): number =>
    votes?.ratio('perSecond', [subject, connections], [graphqlSubjects.textbook, connections]) ?? Number.NaN;
  const wrong = votes?.checks.filter(({ right }) => !right).length ?? Number.NaN;
  return [
    judge({ work: 'votes in the service, 64 waiting', aim: 'at least 40 × the textbook transaction', value: service, atLeast: 40, say: value => `${times(value)} (256 waiting: ${times(wide)})` }),
    judge({ work: 'votes in the service, 64 waiting', aim: 'p99 under 10 ms', value: votes?.value(serviceSubjects.ours, 64, 'p99') ?? Number.NaN, atMost: 10, say: value => `${rounded(value)} ms` }),
    judge({ work: 'votes', aim: 'rows = count = receipts, fsync on', value: wrong, atMost: 0, say: count => (count === 0 ? 'exact' : `${count} wrong`) }),
    judge({ work: 'votes over GraphQL', aim: 'at least 10 × the textbook behind Apollo on Express', value: overGraphql(graphqlSubjects.ours), atLeast: 10, say: times }),
    judge({ work: 'votes over GraphQL, persisted', aim: 'stretch: 20 ×', value: overGraphql(graphqlSubjects.persisted), atLeast: 20, say: times }),
  ];
}

export function pageAims(runs: Runs, words: readonly string[]): Aim[] {
  const pages = runs.get('pages');
  const perCore = (above: string, below: string): number => pages?.ratio('perCore', [above, 20], [below, 20]) ?? Number.NaN;
  const grown = pages?.sizesOf(pageSubjects.grown) ?? [];
  const [small = 0, large = 0] = grown;
  const searched = Math.max(0, ...words.flatMap(word => pages?.sizesOf(`search: ${word}`) ?? []));
  const slowest = Math.max(...words.map(word => pages?.value(`search: ${word}`, searched, 'p50') ?? Number.NaN));
  const growth = (metric: string): number => pages?.ratio(metric, [pageSubjects.grown, large], [pageSubjects.grown, small]) ?? Number.NaN;
  return [
    judge({ work: 'page of 20 from the real database', aim: 'at least 2.5 × Apollo on Express', value: perCore(pageSubjects.real, pageSubjects.apollo), atLeast: 2.5, say: times }),
    judge({ work: 'page of 20, hot and anonymous', aim: 'at least 80 % of a static body', value: perCore(pageSubjects.hot, pageSubjects.static), atLeast: 0.8, say: percent }),
    judge({
      work: 'growth of the city', aim: 'a page’s cost flat (at most 1.25 ×)', value: Math.max(growth('cpu'), growth('p50')), atMost: 1.25,
      say: () => `CPU ${times(growth('cpu'))}, time ${times(growth('p50'))} from ${small.toLocaleString('en')} to ${large.toLocaleString('en')}`,
    }),
    judge({ work: `two syllables and a particle among ${searched.toLocaleString('en')}`, aim: 'found under 20 ms', value: slowest, atMost: 20, say: value => `${rounded(value)} ms, the slowest word` }),
  ];
}
