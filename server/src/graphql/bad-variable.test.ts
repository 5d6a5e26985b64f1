import { buildSchema, graphqlSync } from 'graphql';
import { badVariable } from './bad-variable.js';

const schema = buildSchema(`
  input ScoreInput { score: Int! }
  input SignInInput { email: String! password: String! age: Int scores: [ScoreInput!] }
  input Filter { status: String! }
  type Query { f(input: SignInInput, id: ID, filter: Filter): Int }
`);

const document = `query ($in: SignInInput!, $id: ID!, $filter: Filter) { f(input: $in, id: $id, filter: $filter) }`;
const fine = { in: { email: 'a@b.kr', password: 'hunter2' }, id: '1' };

test.each([
  [{ in: fine.in }, { field: 'id', problem: 'required' }],
  [{ ...fine, id: null }, { field: 'id', problem: 'required' }],
  [{ ...fine, id: [1] }, { field: 'id', problem: 'invalid' }],
  [{ ...fine, in: { email: 'a' } }, { field: 'password', problem: 'required' }],
  [{ ...fine, in: { ...fine.in, age: 'ten' } }, { field: 'age', problem: 'invalid' }],
  [{ ...fine, in: { ...fine.in, admin: true } }, { field: 'in', problem: 'unknownField' }],
  [{ ...fine, in: { ...fine.in, scores: [{ score: 1 }, {}] } }, { field: 'scores.1.score', problem: 'required' }],
  [{ ...fine, in: { ...fine.in, scores: [{ score: 1.5 }] } }, { field: 'scores.0.score', problem: 'invalid' }],
  [{ ...fine, in: 'text' }, { field: 'in', problem: 'invalid' }],
  [{ ...fine, filter: {} }, { field: 'filter.status', problem: 'required' }],
  // A value that imitates graphql-js' own words is still only a value.
  [{ ...fine, in: { ...fine.in, age: 'x at "input.email"; Field "y" of required type ' } }, { field: 'age', problem: 'invalid' }],
])('%j', (variableValues, problem) => {
  const { errors } = graphqlSync({ schema, source: document, variableValues });
  expect(errors?.map(badVariable)).toEqual([problem]);
});

test('other errors are none of its business', () => {
  for (const source of ['{ nothing }', 'query ($unused: Int) { f }', 'query ($x: Nothing) { f(id: $x) }']) {
    const { errors } = graphqlSync({ schema, source });
    expect(errors?.map(badVariable)).toEqual([null]);
  }
});
