import { markWords } from './marks';

describe('markWords', () => {
  it('marks each word where it stands, also before a particle', () => {
    expect(markWords('심야 버스를 늘려 주세요', '버스 심야')).toEqual([
      { text: '심야', hit: true }, { text: ' ', hit: false }, { text: '버스', hit: true }, { text: '를 늘려 주세요', hit: false },
    ]);
  });

  it('does not mind case, nor characters that mean something in a pattern', () => {
    expect(markWords('More CCTV (at night)', 'cctv (at')).toEqual([
      { text: 'More ', hit: false }, { text: 'CCTV', hit: true }, { text: ' ', hit: false }, { text: '(at', hit: true },
      { text: ' night)', hit: false },
    ]);
  });

  it('leaves a text alone when nothing is searched for', () => {
    expect(markWords('그대로', '  ')).toEqual([{ text: '그대로', hit: false }]);
  });
});
