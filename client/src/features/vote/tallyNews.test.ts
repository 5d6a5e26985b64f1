import type { TallyState } from '../live/TallyBook';
import { TallyNews } from './tallyNews';

const at = (count: number, status: TallyState['status'] = 'VOTING'): TallyState =>
  ({ count, version: count, threshold: 10, status });

describe('TallyNews', () => {
  it('says how far the number has come, at most once in 30 seconds', () => {
    const news = new TallyNews(at(3), 0);
    expect(news.due(at(3), 1_000)).toBeNull();
    expect(news.due(at(5), 10_000)).toBe(20_000);
    expect(news.due(at(6), 40_000)).toBe(0);
    expect(news.tell(at(6), 40_000)).toEqual({ kind: 'grown', count: 6, change: 3 });
    expect(news.due(at(5), 41_000)).toBe(29_000);
    expect(news.tell(at(5), 70_000)).toEqual({ kind: 'fallen', count: 5, change: 1 });
  });

  it('says at once that the review has begun', () => {
    const news = new TallyNews(at(10), 0);
    expect(news.due(at(11, 'REVIEW'), 10)).toBe(0);
    expect(news.tell(at(11, 'REVIEW'), 10)).toEqual({ kind: 'crossed', need: 11 });
    expect(news.due(at(12, 'REVIEW'), 20)).toBe(29_990);
  });

  it('does not call a rescue a crossing, and has nothing to say about a number that came back', () => {
    const news = new TallyNews(at(4), 0);
    expect(news.due(at(4, 'REVIEW'), 10)).toBeNull();
    expect(news.tell(at(4), 40_000)).toBeNull();
  });
});
