import { busiestDay, stepSeries } from './stepSeries';

const history = [
  { day: '2026-10-31', count: 2 },
  { day: '2026-11-02', count: 3 },
  { day: '2026-11-03', count: 7 },
];

describe('stepSeries', () => {
  it('starts from zero and ends today with the live number', () => {
    expect(stepSeries('2026-10-30', history, '2026-11-05', 9)).toEqual([
      { x: 0, day: '2026-10-30', count: 0 },
      { x: 2, day: '2026-10-31', count: 2 },
      { x: 4, day: '2026-11-02', count: 3 },
      { x: 5, day: '2026-11-03', count: 7 },
      { x: 7, day: '2026-11-05', count: 9 },
    ]);
  });

  it('lets the live number stand for today, which the history has too', () => {
    const today = stepSeries('2026-10-31', history, '2026-11-03', 8).filter(({ day }) => day === '2026-11-03');
    expect(today).toEqual([{ x: 4, day: '2026-11-03', count: 8 }]);
  });

  it('has a start and an end before anyone has voted', () => {
    expect(stepSeries('2026-11-03', [], '2026-11-03', 0)).toEqual([
      { x: 0, day: '2026-11-03', count: 0 }, { x: 1, day: '2026-11-03', count: 0 },
    ]);
  });
});

describe('busiestDay', () => {
  it('finds the day with the largest gain', () => {
    expect(busiestDay(history)).toEqual({ day: '2026-11-03', gained: 4 });
  });

  it('names none while no day stands out', () => {
    expect(busiestDay([])).toBeNull();
    expect(busiestDay([{ day: '2026-11-03', count: 2 }])).toBeNull();
  });
});
