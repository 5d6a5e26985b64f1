import { documentTerms, queryTerms } from './search-terms.js';

const finds = (query: string, text: string): boolean => {
  const terms = new Set(documentTerms(text));
  const wanted = queryTerms(query);
  return wanted.length > 0 && wanted.every(term => terms.has(term));
};

describe('search terms', () => {
  it.each([
    ['심야', '심야에도 달리는 버스를 늘려 주세요'],
    ['버스', '심야버스를 늘려 주세요'],
    ['버스를', '버스가 오지 않아요'],
    ['버스에서', '마을버스의 좌석'],
    ['지하철 소음', '지하철에서 나는 소음이 큽니다'],
    ['길', '어두운 길을 밝혀 주세요'],
    ['bikes', 'More bike racks near the river'],
    ['RIVER', 'more bike racks near the river'],
    ['따릉이', '따릉이 반납'],
  ])('"%s" is found in "%s"', (query, text) => {
    expect(finds(query, text)).toBe(true);
  });

  it.each([
    ['심야', '낮에 달리는 버스'],
    ['버스 소음', '버스가 늦어요'],
    ['car', 'More bike racks'],
    ['', '무엇이든'],
    ['!!!', '무엇이든'],
  ])('"%s" is not found in "%s"', (query, text) => {
    expect(finds(query, text)).toBe(false);
  });

  it('takes composed and decomposed Hangul for the same', () => {
    expect(queryTerms('공원'.normalize('NFD'))).toEqual(queryTerms('공원'));
  });
});
