import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { Arg, ID, Resolver, Root, Subscription } from 'type-graphql';
import { everyone, type LatestDefinition } from '../../live/feed.js';
import { fromFeed } from '../../live/live-feeds.js';
import { uuidsOf } from '../../live/routing.js';
import { Refusal } from '../../shared/errors.js';
import { decodeId, encodeId } from '../../shared/ids.js';
import { queueStateColumns, queueTopic, type QueueState } from './queue-signal.js';
import { ReviewQueueUpdate } from './queue-update.type.js';
import { refuseReadQueue } from './review.policy.js';

interface QueueArgs {
  readonly departmentId: string;
}

export const reviewQueueFeed = (em: EntityManager): LatestDefinition<QueueState, QueueArgs> => ({
  routing: ['departmentId'],
  // Who may see the queue sees the same of it as every colleague.
  audience(viewer, { departmentId }) {
    const refusal = refuseReadQueue(viewer, decodeId('Department', departmentId));
    if (refusal) throw new Refusal(refusal);
    return everyone;
  },
  subjects: ({ departmentId }) => uuidsOf('Department', 'departmentId', [departmentId]),
  topic: queueTopic,
  load: ids => readQueues(em, ids),
  publicId: id => encodeId('Department', id),
});

async function readQueues(em: EntityManager, ids: readonly string[]): Promise<ReadonlyMap<string, QueueState>> {
  const { rows } = await sql<QueueState>`select ${queueStateColumns} from department d where d.id = any (${ids}::uuid[])`
    .execute(em.fork().getKysely());
  return new Map(rows.map(state => [state.departmentId, state]));
}

@Resolver()
export class QueueLive {
  @Subscription(() => ReviewQueueUpdate, {
    subscribe: fromFeed,
    description:
      'Follows the review queue of a department, for its officials: its present state first, then the newest whenever a ' +
      'review was opened, taken or decided. Throws UNAUTHENTICATED, FORBIDDEN, NOT_FOUND.',
  })
  reviewQueue(
    @Root() state: QueueState,
    @Arg('departmentId', () => ID, { description: 'One of the viewer’s own departments.' }) _departmentId: string,
  ): ReviewQueueUpdate {
    const { version, openCount, unassignedCount } = state;
    return Object.assign(new ReviewQueueUpdate(), {
      departmentId: encodeId('Department', state.departmentId), version, openCount, unassignedCount,
    });
  }
}
