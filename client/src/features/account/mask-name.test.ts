import { maskName } from './mask-name';

it.each([
  ['이서연', '이○연'], [' 김솔 ', '김○'], ['남궁민수', '남○○수'], ['김', null], ['Kim Seo-yeon', null], ['이○연', null], ['', null],
])('suggests for %p %p', (name, masked) => {
  expect(maskName(name)).toBe(masked);
});
