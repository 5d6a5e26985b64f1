import { defineEntity, p, type InferEntity } from '@mikro-orm/core';

/**
 * The outbox of what every subscriber must see once and in order. Rows are committed unnumbered, in the
 * transaction of what they tell; the relay numbers them afterwards, because the order of ids is not the
 * order of commits.
 */
export const EventSchema = defineEntity({
  name: 'Event',
  tableName: 'event',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    /** Place in the one stream of all topics: dense, from 1; null until the relay has numbered it. */
    seq: p.bigint('number').nullable(),
    /** `seq` of the event before it on the same topic, 0 for the first: a reader sees a gap by it. */
    previousSeq: p.bigint('number').nullable(),
    topic: p.text(),
    /** Past tense, e.g. `ProposalStatusChanged`. */
    type: p.text(),
    subjectId: p.uuid(),
    payload: p.json<object>(),
    at: p.datetime(),
    published: p.boolean().default(false),
  },
});
export type Event = InferEntity<typeof EventSchema>;

/**
 * "This subject has a newer state", for topics where only the latest state counts. The relay deletes rows
 * once they are published (at least once), so a hot vote never grows a history; the `version` in the
 * payload tells old from new.
 */
export const LiveSignalSchema = defineEntity({
  name: 'LiveSignal',
  tableName: 'live_signal',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    topic: p.text(),
    subjectId: p.uuid(),
    payload: p.json<object>(),
  },
});

/** One row: its lock makes one process at a time number events and chain audit entries. */
export const EventStreamSchema = defineEntity({
  name: 'EventStream',
  tableName: 'event_stream',
  properties: {
    onlyRow: p.boolean().primary(),
    /** The newest number given. */
    lastSeq: p.bigint('number'),
    /** Everything up to this number is past retention and gone. */
    purgedSeq: p.bigint('number'),
    /** Head of the audit chain. */
    auditPosition: p.bigint('number'),
    auditHash: p.text(),
  },
});
