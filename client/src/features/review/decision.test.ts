import {
  asDecision, criteria, decisionInput, decisionProblems, emptyDecision, isBlankDecision, scoredCount, type DecisionDraft,
} from './decision';

const now = new Date('2026-11-24T06:42:00Z');

const complete = (over: Partial<DecisionDraft> = {}): DecisionDraft => {
  const decision = { ...emptyDecision(), outcome: 'ADOPTED' as const, plannedMonth: '2027-06', reply: ' 2027년 6월까지 망원부터 성산까지 등을 바꾸겠습니다. ', ...over };
  for (const name of criteria) decision.criteria[name] = { score: 4, remark: '' };
  return decision;
};
const fields = (decision: DecisionDraft): string[] => decisionProblems(decision, now).map(problem => problem.field);

test('a complete decision has no problems and makes the input', () => {
  expect(decisionProblems(complete(), now)).toEqual([]);
  expect(decisionInput('r1', complete())).toMatchObject({
    reviewId: 'r1', outcome: 'ADOPTED', reply: '2027년 6월까지 망원부터 성산까지 등을 바꾸겠습니다.', plannedFor: '2027-06-30T14:59:59.999Z',
    criteria: criteria.map(criterion => ({ criterion, score: 4, remark: null })),
  });
});

test('an empty one lacks every score, the outcome and the reply, in the order of the page', () => {
  expect(fields(emptyDecision())).toEqual([...criteria.map((_, index) => `criteria.${index}.score`), 'outcome', 'reply']);
});

test('only ADOPTED needs a planned time, and sends one', () => {
  expect(fields(complete({ plannedMonth: '' }))).toEqual(['plannedFor']);
  expect(fields(complete({ outcome: 'NOT_ADOPTED', plannedMonth: '' }))).toEqual([]);
  expect(decisionInput('r1', complete({ outcome: 'HOPE_SEED' })).plannedFor).toBeNull();
});

test('the planned time lies ahead and within three years', () => {
  expect(decisionProblems(complete({ plannedMonth: '2029-11' }), now)).toEqual([{ field: 'plannedFor', problem: 'outOfRange' }]);
  expect(decisionProblems(complete({ plannedMonth: '2026-10' }), now)).toEqual([{ field: 'plannedFor', problem: 'outOfRange' }]);
});

test('a reason is always needed, spaces are none', () => {
  expect(fields(complete({ outcome: 'NOT_ADOPTED', reply: ' \n ' }))).toEqual(['reply']);
  expect(decisionProblems(complete({ reply: '안 됩니다.' }), now)).toEqual([{ field: 'reply', problem: 'tooShort', min: 20 }]);
});

test('a remark has a bound', () => {
  const decision = complete();
  decision.criteria.SCOPE.remark = '가'.repeat(501);
  expect(decisionProblems(decision, now)).toEqual([{ field: 'criteria.3.remark', problem: 'tooLong', max: 500 }]);
});

test('what was kept is read with care', () => {
  expect(asDecision({ criteria: { SCOPE: { score: 9, remark: 3 }, CONTINUITY: { score: 5, remark: '좋음' } }, outcome: 'YES' }))
    .toEqual({ ...emptyDecision(), criteria: { ...emptyDecision().criteria, CONTINUITY: { score: 5, remark: '좋음' } } });
  expect(asDecision(null)).toEqual(emptyDecision());
});

test('counts what is scored, and knows a blank one', () => {
  expect(scoredCount(complete())).toBe(5);
  expect(isBlankDecision(emptyDecision())).toBe(true);
  expect(isBlankDecision({ ...emptyDecision(), reply: '글' })).toBe(false);
});
