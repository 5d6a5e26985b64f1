import { birthDateOf, identityProblems } from './identity';

it.each([
  ['1990-01-31', '1990-01-31'], ['19900131', '1990-01-31'], ['1990.1.31', '1990-01-31'], ['1990/1/31 ', '1990-01-31'],
  ['1990년 1월 31일', '1990-01-31'], ['1990. 1. 31.', '1990-01-31'], ['１９９００１３１', '1990-01-31'],
  ['1990-01', '1990-01'], ['31 Jan 1990', '31 Jan 1990'],
])('%s is read as %s', (typed, date) => {
  expect(birthDateOf(typed)).toBe(date);
});

const form = (over: object = {}) => ({ name: '이서연', birthDate: '1990-01-31', phone: '010-1234 5678', ...over });
const fields = (over: object) => identityProblems(form(over)).map(({ field, problem }) => `${field} ${problem}`);

it('takes dates and numbers as people write them', () => {
  expect(fields({})).toEqual([]);
  expect(fields({ birthDate: '2004.2.29', phone: '+82 10.1234.5678' })).toEqual([]);
});

it('names what is missing and what cannot be', () => {
  expect(fields({ name: ' ', birthDate: '', phone: '' })).toEqual(['name required', 'birthDate required', 'phone required']);
  expect(fields({ birthDate: '2005-02-29', phone: '010-12' })).toEqual(['birthDate invalid', 'phone invalid']);
  expect(fields({ birthDate: '1990-13-01', phone: 'call me' })).toEqual(['birthDate invalid', 'phone invalid']);
});
