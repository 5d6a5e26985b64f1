import fc from 'fast-check';
import { badInput } from '../shared/errors.js';
import { Keyset } from './cursor.js';

const id = '019a0000-0000-7000-8000-000000000001';
const mostVoted = new Keyset('proposals.MOST_VOTED', ['int', 'instant']);
const similar = new Keyset('proposals.RELEVANCE', ['float', 'flag']);
const refusal = badInput({ field: 'after', problem: 'invalidCursor' });

const decode = (cursor: string) => () => mostVoted.decode(cursor, 'after');
const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

test('reads back what it has written', () => {
  fc.assert(fc.property(
    fc.integer({ min: -2_147_483_648 + 1, max: 2_147_483_647 }),
    fc.date({ min: new Date(0), max: new Date('9999-12-31'), noInvalidDate: true }),
    fc.uuid(),
    (votes, at, uuid) => {
      expect(mostVoted.decode(mostVoted.encode({ keys: [votes, at], id: uuid }), 'after')).toEqual({ keys: [votes, at], id: uuid });
    },
  ));
  expect(similar.decode(similar.encode({ keys: [0.25, true], id }), 'before')).toEqual({ keys: [0.25, true], id });
});

test('refuses a cursor of another order', () => {
  const other = new Keyset('proposals.CLOSING_SOON', ['int', 'instant']);
  expect(decode(other.encode({ keys: [1, new Date(0)], id }))).toThrow(refusal);
});

test.each([
  ['nothing', ''],
  ['no base64url', '%%%'],
  ['no JSON', Buffer.from('hello').toString('base64url')],
  ['no list', encoded({ 0: 'proposals.MOST_VOTED' })],
  ['too few keys', encoded(['proposals.MOST_VOTED', 1, id])],
  ['too many keys', encoded(['proposals.MOST_VOTED', 1, 0, 0, id])],
  ['a text for a number', encoded(['proposals.MOST_VOTED', '1', 0, id])],
  ['a number beyond PostgreSQL', encoded(['proposals.MOST_VOTED', 1e12, 0, id])],
  ['an instant beyond the calendar', encoded(['proposals.MOST_VOTED', 1, 1e17, id])],
  ['an id that is none', encoded(['proposals.MOST_VOTED', 1, 0, "' or true --"])],
  ['far too long', 'A'.repeat(10_000)],
])('refuses %s', (_, cursor) => {
  expect(decode(cursor)).toThrow(refusal);
});

test('anything at all is refused or is a position, never a fault', () => {
  fc.assert(fc.property(fc.string(), fc.jsonValue(), (text, json) => {
    for (const cursor of [text, encoded(json)]) expect(decode(cursor)).toThrow(refusal);
  }));
});
