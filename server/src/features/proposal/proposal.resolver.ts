import { Arg, Args, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { PageArgs, readPage, toConnection } from '../../graphql/connection.js';
import type { RequestContext } from '../../graphql/context.js';
import { badInput, Refusal } from '../../shared/errors.js';
import { decodeId } from '../../shared/ids.js';
import { ProposalOrder } from '../../shared/vocabulary.js';
import { OwnProfile } from '../member/member.type.js';
import { ProposalFilter } from './proposal.input.js';
import type { ProposalListQuery } from './proposal.list.js';
import type { ProposalReader } from './proposal.reader.js';
import { ProposalConnection, ProposalType } from './proposal.type.js';
import { toProposal } from './proposal.view.js';

const longestText = 200;
const everything: ProposalListQuery = {
  statuses: null, category: null, departmentId: null, authorId: null, authorHandle: null, district: null, text: null,
  order: 'NEWEST',
};

@Resolver()
export class ProposalResolver {
  constructor(private readonly reader: ProposalReader) {}

  @Query(() => ProposalType, { nullable: true, description: 'One proposal, or null when there is none. Throws NOT_FOUND for an id of something else.' })
  async proposal(@Arg('id', () => ID) id: string, @Ctx() { loaders }: RequestContext): Promise<ProposalType | null> {
    const row = await loaders.of(this.reader.byIds).load(decodeId('Proposal', id));
    return row && toProposal(row);
  }

  @Query(() => ProposalType, { nullable: true, description: 'One proposal by its running number, or null.' })
  async proposalByNumber(@Arg('number', () => Int) number: number): Promise<ProposalType | null> {
    const row = await this.reader.findByNumber(number);
    return row && toProposal(row);
  }

  @Query(() => ProposalConnection, {
    description: 'Published proposals. Without an order: best match first when `filter.text` is given, else the newest.',
  })
  proposals(
    @Args(() => PageArgs) args: PageArgs,
    @Arg('filter', () => ProposalFilter, { nullable: true }) filter?: ProposalFilter | null,
    @Arg('orderBy', () => ProposalOrder, { nullable: true }) orderBy?: ProposalOrder | null,
  ): Promise<ProposalConnection> {
    const text = filter?.text?.trim() || null;
    if (text && text.length > longestText) throw badInput({ field: 'filter.text', problem: 'tooLong', max: longestText });
    // No theme exists yet, so none can be named.
    if (filter?.themeId != null) throw badInput({ field: 'filter.themeId', problem: 'unknown' });
    return pageOf(this.reader, args, {
      ...everything,
      statuses: filter?.status ? [...new Set(filter.status)] : null,
      category: filter?.category ?? null,
      departmentId: filter?.departmentId ? decodeId('Department', filter.departmentId) : null,
      authorHandle: filter?.authorHandle ?? null,
      district: filter?.district ?? null,
      text,
      order: orderBy ?? (text ? 'RELEVANCE' : 'NEWEST'),
    });
  }

  @Query(() => [ProposalType], {
    description: 'Up to five published proposals like the one that is being written, most alike first.',
  })
  async similarProposals(
    @Arg('title', () => String) title: string,
    @Arg('body', () => String, { nullable: true, description: 'Its beginning helps when the title is short.' }) body?: string | null,
  ): Promise<ProposalType[]> {
    const words = title.length >= 12 ? title : `${title} ${body ?? ''}`;
    return (await this.reader.similarTo(words.slice(0, longestText))).map(toProposal);
  }
}

@Resolver(() => OwnProfile)
export class OwnProposalsResolver {
  constructor(private readonly reader: ProposalReader) {}

  @FieldResolver(() => ProposalConnection, { description: 'The viewer’s own proposals, the newest first.' })
  proposals(
    @Root() _profile: OwnProfile,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() { viewer }: RequestContext,
  ): Promise<ProposalConnection> {
    if (!viewer) throw new Refusal('UNAUTHENTICATED');
    return pageOf(this.reader, args, { ...everything, authorId: viewer.memberId });
  }
}

async function pageOf(proposals: ProposalReader, args: PageArgs, query: ProposalListQuery): Promise<ProposalConnection> {
  const page = readPage(args);
  const listed = await proposals.list(query, page);
  return toConnection(page, listed, ({ row }) => toProposal(row), ({ cursor }) => cursor);
}
