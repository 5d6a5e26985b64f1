import { readRefusal } from './refusal';

const graphQLErrors = (extensions: Record<string, unknown>) => ({ errors: [{ message: 'No.', extensions }] });

test('reads code, id and field problems of a GraphQL refusal', () => {
  const refusal = readRefusal(
    graphQLErrors({
      code: 'BAD_USER_INPUT',
      errorId: 'e-1',
      details: { fields: [{ field: 'title', problem: 'tooLong', max: 120 }, 'nonsense', { field: 'body' }] },
    }),
  );
  expect(refusal).toMatchObject({ code: 'BAD_USER_INPUT', errorId: 'e-1' });
  expect(refusal.fields).toEqual([{ field: 'title', problem: 'tooLong', max: 120 }]);
});

test('reads how long to wait', () => {
  expect(readRefusal(graphQLErrors({ code: 'RATE_LIMITED', details: { retryAfter: 40 } })).retryAfter).toBe(40);
});

test('finds the refusal in the body of an HTTP error', () => {
  const bodyText = JSON.stringify(graphQLErrors({ code: 'RATE_LIMITED', details: { retryAfter: 7 } }));
  expect(readRefusal({ statusCode: 429, bodyText })).toMatchObject({ code: 'RATE_LIMITED', retryAfter: 7 });
});

test('an HTTP error with an unreadable body is judged by its status', () => {
  expect(readRefusal({ statusCode: 429, bodyText: '<html>' }).code).toBe('RATE_LIMITED');
  expect(readRefusal({ statusCode: 502, bodyText: '<html>' }).code).toBe('INTERNAL');
});

test('no answer at all is OFFLINE, anything else is INTERNAL', () => {
  expect(readRefusal(new TypeError('Failed to fetch')).code).toBe('OFFLINE');
  expect(readRefusal(new Error('odd')).code).toBe('INTERNAL');
  expect(readRefusal(undefined).code).toBe('INTERNAL');
});
