import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { ActorKind, ProposalStatus } from '../../shared/vocabulary.js';
import { assertTransition, canTransition, lifecycle, transitionCauses } from './lifecycle.js';
import { lifecycleDiagram } from './lifecycle-diagram.js';

/** The arrows of the rules' table, written down a second time and by hand. */
const arrows = new Set([
  'null>VOTING', 'DRAFT>VOTING', 'VOTING>REVIEW', 'VOTING>LAPSED', 'VOTING>WITHDRAWN', 'LAPSED>WITHDRAWN', 'VOTING>MERGED',
  'LAPSED>MERGED', 'VOTING>HANDED_ON', 'REVIEW>HANDED_ON', 'REVIEW>ADOPTED', 'REVIEW>HOPE_SEED', 'REVIEW>NOT_ADOPTED',
  'REVIEW>VOTING', 'LAPSED>REVIEW', 'NOT_ADOPTED>REVIEW', 'NOT_ADOPTED>VOTING', 'LAPSED>VOTING', 'HOPE_SEED>REVIEW',
  'HOPE_SEED>NOT_ADOPTED', 'HOPE_SEED>ADOPTED', 'NOT_ADOPTED>ADOPTED', 'ADOPTED>REALIZING', 'REALIZING>REALIZED',
  'REALIZING>ADOPTED', 'REALIZED>REALIZING',
]);

const statuses = Object.values(ProposalStatus);
const from = fc.constantFrom(null, ...statuses);
const to = fc.constantFrom(...statuses);
const cause = fc.constantFrom(...transitionCauses);
const by = fc.constantFrom(...Object.values(ActorKind));

describe('the lifecycle of a proposal', () => {
  it('has exactly the arrows of the rules', () => {
    const found = new Set(transitionCauses.flatMap(name =>
      lifecycle[name].from.flatMap(start => lifecycle[name].to.map(end => `${start}>${end}`))));
    expect([...found].sort()).toEqual([...arrows].sort());
  });

  it('never lets a random step through that the rules do not name', () => {
    fc.assert(fc.property(cause, from, to, by, (name, start, end, actor) => {
      const allowed = canTransition(name, start, end, actor);
      if (allowed) expect(arrows.has(`${start}>${end}`)).toBe(true);
      else expect(() => assertTransition(name, start, end, actor)).toThrow(expect.objectContaining({ code: 'INVALID_TRANSITION' }));
    }), { numRuns: 2_000 });
  });

  it('ends only where the rules say so, whatever way is walked', () => {
    fc.assert(fc.property(fc.array(fc.nat(), { minLength: 1, maxLength: 40 }), choices => {
      let status: ProposalStatus = 'VOTING';
      for (const choice of choices) {
        const next: ProposalStatus[] = statuses.filter(end => arrows.has(`${status}>${end}`));
        if (next.length === 0) {
          expect(['WITHDRAWN', 'MERGED', 'HANDED_ON']).toContain(status);
          return;
        }
        status = next[choice % next.length]!;
      }
    }));
  });

  it('lets the system alone open a review by votes, so that nobody’s vote shows', () => {
    expect(lifecycle.THRESHOLD_CROSSED.by).toEqual(['SYSTEM']);
  });

  it('is drawn in docs/lifecycle.md as it is', () => {
    const docs = readFileSync(new URL('../../../../docs/lifecycle.md', import.meta.url), 'utf8');
    expect(docs).toContain(lifecycleDiagram());
  });
});
