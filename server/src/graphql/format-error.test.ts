import { Writable } from 'node:stream';
import { buildSchema, graphql, GraphQLError } from 'graphql';
import { badInput, errorMessages, Refusal } from '../shared/errors.js';
import { createLogger } from '../transport/logger.js';
import { errorId, formatError } from './format-error.js';
import { reportError } from './report-error.js';

const schema = buildSchema('type Query { ok: Int fails: Int }');
const failing = async (thrown: unknown): Promise<GraphQLError> => {
  const { errors } = await graphql({ schema, source: '{ fails }', rootValue: { fails: () => { throw thrown; } } });
  return errors![0]!;
};

test('a refusal keeps its code, its constant message and its details', async () => {
  const formatted = formatError(await failing(badInput({ field: 'title', problem: 'tooLong', max: 100 })));
  expect(formatted).toEqual({
    message: errorMessages.BAD_USER_INPUT,
    path: ['fails'],
    locations: [{ line: 1, column: 3 }],
    extensions: { code: 'BAD_USER_INPUT', id: expect.any(String), details: { fields: [{ field: 'title', problem: 'tooLong', max: 100 }] } },
  });
});

test.each([
  ['an Error', new Error('select password from auth.account where /srv/oasis')],
  ['a database error', Object.assign(new Error('duplicate key'), { code: '23505', detail: 'Key (email)=(kim@example.kr) already exists.' })],
  ['a GraphQLError that a library threw', new GraphQLError('secret', { extensions: { code: 'BAD_REQUEST', sql: 'secret' } })],
  ['a text', 'secret'],
  ['nothing', undefined],
])('%s becomes INTERNAL and says no more', async (_, thrown) => {
  const formatted = formatError(await failing(thrown));
  expect(formatted).toMatchObject({ message: errorMessages.INTERNAL, extensions: { code: 'INTERNAL', id: expect.any(String) } });
  expect(Object.keys(formatted.extensions!)).toEqual(['code', 'id']);
  expect(JSON.stringify(formatted)).not.toMatch(/secret|select|srv|kim/);
});

test('a code outside the catalogue is none', () => {
  expect(formatError(new GraphQLError('x', { extensions: { code: 'INTERNAL_SERVER_ERROR' } })).extensions).toMatchObject({ code: 'INTERNAL' });
  expect(formatError(new GraphQLError('x', { extensions: { code: 'MY_OWN' } })).extensions).toMatchObject({ code: 'INTERNAL' });
});

test("graphql-js' own words about a document are kept as the reason, the message stays constant", async () => {
  const { errors } = await graphql({ schema, source: '{ nothing }' });
  const invalid = new GraphQLError(errors![0]!.message, { nodes: errors![0]!.nodes, extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } });
  expect(formatError(invalid)).toMatchObject({
    message: errorMessages.GRAPHQL_VALIDATION_FAILED,
    extensions: { details: { reason: 'Cannot query field "nothing" on type "Query".' } },
  });
});

describe('the log', () => {
  const lines: Record<string, unknown>[] = [];
  const destination = new Writable({ write: (chunk: Buffer, _, done) => (lines.push(JSON.parse(chunk.toString()) as Record<string, unknown>), done()) });
  const logger = createLogger('debug', destination);
  beforeEach(() => void (lines.length = 0));

  test('has the id that the client was given, once', async () => {
    const error = await failing(new Refusal('FORBIDDEN'));
    reportError(logger, error, { requestId: 'r1', operationName: 'CastVote' });
    reportError(logger, error, { requestId: null });
    expect(lines).toEqual([{
      level: 'info', time: expect.any(String), requestId: 'r1', errorId: errorId(error), code: 'FORBIDDEN', operation: 'CastVote', path: 'fails', msg: 'refused',
    }]);
    expect(formatError(error).extensions).toMatchObject({ id: errorId(error) });
  });

  test('tells where a fault came from, but no value that PostgreSQL quotes', async () => {
    const database = Object.assign(new Error('invalid input syntax for type uuid: "kim@example.kr"'), {
      code: '22P02', detail: 'Key (email)=(kim@example.kr)', constraint: 'user_email_key',
    });
    reportError(logger, await failing(new Error('Could not vote', { cause: database })), { requestId: 'r2' });
    expect(lines).toMatchObject([{
      level: 'error', code: 'INTERNAL', fault: { message: 'Could not vote', cause: { code: '22P02', constraint: 'user_email_key' } },
    }]);
    expect(JSON.stringify(lines)).toContain('format-error.test');
    expect(JSON.stringify(lines)).not.toContain('kim');
  });
});
