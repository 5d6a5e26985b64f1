import { subjects } from '../parts/fanout-subjects.js';
import { idleSubjects } from '../parts/idle-subjects.js';
import { rounded } from '../stage/say.js';
import { judge, percent, times, type Aim, type Runs } from './goal.js';
import type { Results } from './results.js';

/** Longest tick under load, and what may come on top of it, in milliseconds. */
const mostStale = 250 + 50;
/** Kilobytes of the message that stalled readers are sent. */
const oneMessage = 1;

export const liveAims = (runs: Runs): Aim[] => [...fanoutAims(runs.get('fanout')), ...rushAims(runs), ...idleAims(runs.get('idle'))];

function fanoutAims(fanout: Results | undefined): Aim[] {
  const largest = (subject: string): number => fanout?.sizesOf(subject).at(-1) ?? 0;
  const size = largest(subjects.textbook) || largest(subjects.differentIds) || 5_000;
  const cpu = (above: string, below: string): number => fanout?.ratio('cpu', [above, size], [below, size]) ?? Number.NaN;
  const work = `fan-out to ${size.toLocaleString('en')}, ids all different`;
  const client = `fan-out to ${size.toLocaleString('en')}, our client’s ids`;
  const lists = 'ours, lists all different';
  const watchers = largest(lists) || 5_000;
  const executions = fanout?.value(lists, watchers, 'executions') ?? Number.NaN;
  const bound = fanout?.value(lists, watchers, 'bound') ?? Number.NaN;
  const [small, large] = [fanout?.sizesOf(subjects.clientIds)[0] ?? 0, largest(subjects.clientIds)];
  return [
    judge({ work, aim: 'at least 95 % of raw ws.send', value: cpu(subjects.send, subjects.differentIds), atLeast: 0.95, say: percent }),
    judge({ work, aim: 'at least 10 × less server CPU than the textbook', value: cpu(subjects.textbook, subjects.differentIds), atLeast: 10, say: times }),
    judge({ work: `${work}, nested`, aim: 'at least 17 × less than the textbook', value: cpu(subjects.nested(subjects.textbook), subjects.wide), atLeast: 17, say: times }),
    judge({ work: client, aim: 'at least 90 % of the prebuilt frame', value: cpu(subjects.prebuilt, subjects.clientIds), atLeast: 0.9, say: percent }),
    judge({ work: client, aim: 'stretch: 70 % of a C loop of send()', value: cpu(subjects.kernel, subjects.clientIds), atLeast: 0.7, say: percent }),
    judge({
      work: `${watchers.toLocaleString('en')} watchers with lists of their own`, aim: 'executions = changed proposals × selections',
      value: executions / bound, atMost: 1, say: () => `${rounded(executions)} of ${rounded(bound)}`,
    }),
    judge({
      work: 'growth of the audience', aim: 'cost per delivery flat (at most 1.25 ×)',
      value: small < large ? fanout!.ratio('cpu', [subjects.clientIds, large], [subjects.clientIds, small]) : Number.NaN, atMost: 1.25,
      say: value => `${times(value)} from ${small.toLocaleString('en')} to ${large.toLocaleString('en')}`,
    }),
  ];
}

function rushAims(runs: Runs): Aim[] {
  const overload = runs.get('overload');
  const subject = overload?.subjects()[0] ?? '';
  const size = overload?.sizesOf(subject)[0] ?? 0;
  const value = (metric: string): number => overload?.value(subject, size, metric) ?? Number.NaN;
  const work = overload ? `${subject.replace('ours, ', '')} before ${size.toLocaleString('en')} watchers` : 'votes before watchers';
  const wrong = overload?.checks.filter(({ right }) => !right).length ?? Number.NaN;
  const soak = runs.get('soak')?.checks;
  const soakWrong = soak?.filter(({ right }) => !right).length ?? Number.NaN;
  return [
    judge({ work, aim: 'at most 40 % of one core', value: value('cpuShare') / 100, atMost: 0.4, say: percent }),
    judge({ work, aim: 'p99 staleness at most the longest tick + 50 ms', value: value('staleP99') / mostStale, atMost: 1, say: () => `${rounded(value('staleP99'))} of ${mostStale} ms` }),
    judge({ work, aim: 'last count exact, rows = count = receipts', value: wrong, atMost: 0, say: count => (count === 0 ? 'exact' : `${count} wrong`) }),
    judge({ work: 'the same for minutes', aim: 'memory flat, nothing lost', value: soakWrong, atMost: 0, say: () => soak!.map(({ detail }) => detail).at(-1)! }),
  ];
}

function idleAims(idle: Results | undefined): Aim[] {
  const size = idle?.sizesOf(idleSubjects.subscribed)[0] ?? 0;
  // The dearer of both ways to count: pages of memory that were there already hide a part, and so does what is outside the heap.
  const kilobytes = (subject: string): number =>
    idle ? Math.max(idle.value(subject, size, 'rssKB'), idle.value(subject, size, 'heapKB')) : Number.NaN;
  const stalled = idle?.sizesOf(idleSubjects.stalled)[0] ?? 0;
  return [
    judge({
      work: 'idle connection', aim: 'at most 10 KB', value: kilobytes(idleSubjects.subscribed), atMost: 10,
      say: value => `${rounded(value)} KB (raw ws ${rounded(kilobytes(idleSubjects.raw))}, textbook ${rounded(kilobytes(idleSubjects.textbook))})`,
    }),
    judge({
      work: 'stalled reader', aim: 'at most 64 KB and a message', // The message that goes over the bound is the last one.
      value: idle?.value(idleSubjects.stalled, stalled, 'waitingKB') ?? Number.NaN, atMost: 64 + oneMessage,
      say: value => `${rounded(value)} KB`,
    }),
  ];
}
