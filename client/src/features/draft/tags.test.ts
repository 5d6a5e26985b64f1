import { parseTags } from './tags';

test('splits, strips the hash and drops doubles', () => {
  expect(parseTags(' #밤길, 조명 ,, 밤길\nLED，led、  한강   공원')).toEqual(['밤길', '조명', 'LED', '한강 공원']);
  expect(parseTags('  ')).toEqual([]);
});
