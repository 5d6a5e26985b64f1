import { withJosa } from './josa';

describe('withJosa', () => {
  it.each([
    ['도시교통실', '이/가', '도시교통실이'],
    ['미래한강본부', '이/가', '미래한강본부가'],
    ['제안', '을/를', '제안을'],
    ['투표', '을/를', '투표를'],
    ['서울', '으로/로', '서울로'],
    ['종로구', '으로/로', '종로구로'],
    ['공원', '으로/로', '공원으로'],
    ['11', '이/가', '11이'],
    ['1,284', '은/는', '1,284는'],
    ['API', '과/와', 'API와'],
    ['‘한 해 열쇠’', '을/를', '‘한 해 열쇠’를'],
  ])('%s with %s', (word, pair, expected) => {
    expect(withJosa(word, pair)).toBe(expected);
  });

  it('shows both forms where the last sound is unknown', () => {
    expect(withJosa('東京', '을/를')).toBe('東京을(를)');
    expect(withJosa('', '이/가')).toBe('이(가)');
  });
});
