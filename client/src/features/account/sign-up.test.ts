import { credentialProblems, nameProblems, type SignUpForm } from './sign-up';

const form = (over: Partial<SignUpForm> = {}): SignUpForm =>
  ({ email: 'a@b.kr', password: '한강 밤길 걷기 좋은', displayName: '이○연', handle: 'seoyeon', ...over });

it('finds nothing wrong with a good form', () => {
  expect([...credentialProblems(form()), ...nameProblems(form())]).toEqual([]);
});

it('names what is missing', () => {
  const empty = form({ email: ' ', password: '', displayName: '', handle: '' });
  expect(credentialProblems(empty).map(({ field, problem }) => `${field} ${problem}`)).toEqual(['email required', 'password required']);
  expect(nameProblems(empty).map(({ field, problem }) => `${field} ${problem}`)).toEqual(['displayName required', 'handle required']);
});

it('names what is wrong', () => {
  expect(credentialProblems(form({ email: 'a@b', password: '짧다' }))).toEqual([
    { field: 'email', problem: 'invalid' }, { field: 'password', problem: 'tooShort', min: 8 },
  ]);
  for (const handle of ['ab', 'Seoyeon', '_seoyeon', '서연', 'a b c'])
    expect(nameProblems(form({ handle }))).toEqual([{ field: 'handle', problem: 'invalid' }]);
});
