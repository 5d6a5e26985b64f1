import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { Arg, ID, Resolver, Root, Subscription } from 'type-graphql';
import { fromFeed } from '../../live/live-feeds.js';
import type { LatestDefinition } from '../../live/feed.js';
import { uuidsOf } from '../../live/routing.js';
import { encodeId } from '../../shared/ids.js';
import { tallyTopic, type TallyState } from './tally-signal.js';
import { TallyUpdate } from './tally-update.type.js';

interface TallyArgs {
  readonly proposalIds: readonly string[];
}

/** Tallies change far more often than anyone can read: only the newest of each proposal is worth sending. */
export const voteTallyFeed = (em: EntityManager): LatestDefinition<TallyState, TallyArgs> => ({
  routing: ['proposalIds'],
  subjects: ({ proposalIds }) => uuidsOf('Proposal', 'proposalIds', proposalIds),
  topic: tallyTopic,
  load: ids => readTallies(em, ids),
  publicId: id => encodeId('Proposal', id),
});

/** Drafts are their authors' own affair. */
async function readTallies(em: EntityManager, ids: readonly string[]): Promise<ReadonlyMap<string, TallyState>> {
  const { rows } = await sql<TallyState>`
    select id as "proposalId", vote_count as count, tally_version as version, threshold, status
    from proposal where id = any(${ids}::uuid[]) and status <> 'DRAFT'`.execute(em.fork().getKysely());
  return new Map(rows.map(state => [state.proposalId, state]));
}

@Resolver()
export class TallyLive {
  @Subscription(() => TallyUpdate, {
    subscribe: fromFeed,
    description:
      'Follows the tallies of 1 to 100 proposals: the present state of each first, then the newest state of ' +
      'whichever changed. States in between may be skipped; `version` only grows.',
  })
  voteTally(
    @Root() state: TallyState,
    @Arg('proposalIds', () => [ID], { description: '1 to 100. One that does not exist is refused with NOT_FOUND.' })
    _proposalIds: string[],
  ): TallyUpdate {
    return Object.assign(new TallyUpdate(), state, { proposalId: encodeId('Proposal', state.proposalId) });
  }
}
