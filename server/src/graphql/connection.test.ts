import 'reflect-metadata';
import { badInput } from '../shared/errors.js';
import { readPage, toConnection, type PageArgs } from './connection.js';

/** A list of ten, read the way services read: one row more than the page, in reading order. */
function read(args: PageArgs): { nodes: number[]; pageInfo: object } {
  const list = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
  const page = readPage(args);
  const inOrder = page.backward ? list.toReversed() : list;
  const begin = page.cursor === null ? 0 : inOrder.indexOf(Number(page.cursor)) + 1;
  const { nodes, pageInfo } = toConnection(page, inOrder.slice(begin, begin + page.size + 1), n => ({ n }), String);
  return { nodes: nodes.map(({ n }) => n), pageInfo };
}

test('walks forward and backward in the same order', () => {
  expect(read({ first: 3 })).toEqual({
    nodes: [1, 2, 3], pageInfo: { hasNextPage: true, hasPreviousPage: false, startCursor: '1', endCursor: '3' },
  });
  expect(read({ first: 3, after: '9' })).toEqual({
    nodes: [10], pageInfo: { hasNextPage: false, hasPreviousPage: true, startCursor: '10', endCursor: '10' },
  });
  expect(read({ last: 3 })).toEqual({
    nodes: [8, 9, 10], pageInfo: { hasNextPage: false, hasPreviousPage: true, startCursor: '8', endCursor: '10' },
  });
  expect(read({ last: 3, before: '3' })).toEqual({
    nodes: [1, 2], pageInfo: { hasNextPage: true, hasPreviousPage: false, startCursor: '1', endCursor: '2' },
  });
});

test('an empty page has no cursors', () => {
  expect(read({ first: 3, after: '10' })).toEqual({
    nodes: [], pageInfo: { hasNextPage: false, hasPreviousPage: true, startCursor: null, endCursor: null },
  });
});

test('without a number a page has twenty rows; null is as good as absent', () => {
  expect(readPage({})).toMatchObject({ size: 20, backward: false, cursor: null });
  expect(readPage({ first: null, last: 5, after: null, before: 'x' })).toMatchObject({ size: 5, backward: true, cursor: 'x' });
});

test.each<[PageArgs, string, string]>([
  [{ first: 0 }, 'first', 'outOfRange'],
  [{ first: -1 }, 'first', 'outOfRange'],
  [{ first: 101 }, 'first', 'outOfRange'],
  [{ last: 0 }, 'last', 'outOfRange'],
  [{ last: 101 }, 'last', 'outOfRange'],
  [{ first: 1, last: 1 }, 'last', 'notWithFirst'],
  [{ after: 'a', before: 'b' }, 'before', 'notWithAfter'],
  [{ first: 1, before: 'b' }, 'before', 'notWithFirst'],
  [{ last: 1, after: 'a' }, 'after', 'notWithLast'],
])('refuses %j', (args, field, problem) => {
  const expected = problem === 'outOfRange' ? badInput({ field, problem, min: 1, max: 100 }) : badInput({ field, problem });
  expect(() => readPage(args)).toThrow(expected);
  expect(catchExtensions(() => readPage(args))).toEqual(expected.extensions);
});

function catchExtensions(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return (error as { extensions: unknown }).extensions;
  }
  throw new Error('nothing was thrown');
}
