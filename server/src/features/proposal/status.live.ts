import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { Arg, ID, Resolver, Root, Subscription } from 'type-graphql';
import { encodeCursor } from '../../events/cursor.js';
import type { DeliveredEvent } from '../../events/event-store.js';
import { fromFeed } from '../../live/live-feeds.js';
import type { LosslessDefinition, Route } from '../../live/feed.js';
import { uuidsOf } from '../../live/routing.js';
import { Refusal } from '../../shared/errors.js';
import { encodeId } from '../../shared/ids.js';
import { proposalStatusTopic, type ProposalStatusChanged } from './proposal.events.js';
import { ProposalStatusEvent } from './status-event.type.js';

interface StatusArgs {
  readonly proposalIds?: readonly string[] | null;
  readonly departmentSlug?: string | null;
  readonly after?: string | null;
}

export interface StatusFeedParts {
  readonly em: EntityManager;
  readonly departments: { findBySlug(slug: string): Promise<{ readonly id: string } | null> };
}

/** Every step of every proposal, or of some: by id, by the department that answers, or both at once. */
export const proposalStatusFeed = ({ em, departments }: StatusFeedParts): LosslessDefinition<StatusArgs> => ({
  routing: ['proposalIds', 'departmentSlug', 'after'],
  topic: proposalStatusTopic,
  after: ({ after }) => after,
  route: async ({ proposalIds, departmentSlug }) => {
    const subjects = proposalIds == null ? null : uuidsOf('Proposal', 'proposalIds', proposalIds);
    if (subjects) await assertPublic(em, subjects);
    const department = departmentSlug == null ? null : await departments.findBySlug(departmentSlug);
    if (departmentSlug != null && !department) throw new Refusal('NOT_FOUND', { departmentSlug: departmentSlug.slice(0, 64) });
    return {
      ...(subjects && { subjects: new Set(subjects) }),
      ...(department && { matches: (event: DeliveredEvent) => payloadOf(event).departmentId === department.id }),
    } satisfies Route;
  },
});

const payloadOf = (event: DeliveredEvent): ProposalStatusChanged => event.payload as ProposalStatusChanged;

/** Throws NOT_FOUND for a proposal that does not exist or is still its author's draft. */
async function assertPublic(em: EntityManager, ids: readonly string[]): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    select asked.id from unnest(${ids}::uuid[]) as asked (id)
    where not exists (select from proposal p where p.id = asked.id and p.status <> 'DRAFT')
    limit 1`.execute(em.fork().getKysely());
  if (rows[0]) throw new Refusal('NOT_FOUND', { id: encodeId('Proposal', rows[0].id) });
}

@Resolver()
export class StatusLive {
  @Subscription(() => ProposalStatusEvent, {
    subscribe: fromFeed,
    description:
      'Follows the steps of proposals: every one in order, exactly once. Lossless: resume with the last `cursor` ' +
      'that you have seen, or begin at the `liveCursor` of a query so that nothing falls in between.',
  })
  proposalStatus(
    @Root() event: DeliveredEvent,
    @Arg('proposalIds', () => [ID], { nullable: true, description: 'Only these, 1 to 100.' })
    _proposalIds: string[] | null,
    @Arg('departmentSlug', () => String, { nullable: true, description: 'Only what this department answers.' })
    _departmentSlug: string | null,
    @Arg('after', () => String, {
      nullable: true,
      description: 'Begin behind this cursor; without it, now. One that is too old is refused with CURSOR_EXPIRED.',
    })
    _after: string | null,
  ): ProposalStatusEvent {
    const { proposalId, from, to, reason } = payloadOf(event);
    return Object.assign(new ProposalStatusEvent(), {
      cursor: encodeCursor(event.seq),
      proposalId: encodeId('Proposal', proposalId),
      from,
      to,
      reason,
      at: new Date(event.at),
    });
  }
}
