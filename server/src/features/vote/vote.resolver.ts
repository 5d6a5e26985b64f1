import { Arg, Args, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { PageArgs, readPage, toConnection } from '../../graphql/connection.js';
import type { RequestContext } from '../../graphql/context.js';
import { Refusal } from '../../shared/errors.js';
import { decodeId } from '../../shared/ids.js';
import { OwnProfile } from '../member/member.type.js';
import { refuseWithdrawVote } from '../proposal/proposal.policy.js';
import type { ProposalReader } from '../proposal/proposal.reader.js';
import { ProposalType } from '../proposal/proposal.type.js';
import { toProposal } from '../proposal/proposal.view.js';
import { CastVotePayload, VoteConnection, WithdrawVotePayload } from './vote.payload.type.js';
import type { VoteReader } from './vote.reader.js';
import type { VoteService } from './vote.service.js';
import { CastVoteInput, ViewerVote, VotePoint, WithdrawVoteInput } from './vote.type.js';

@Resolver(() => ProposalType)
export class VoteResolver {
  constructor(
    private readonly service: VoteService,
    private readonly reader: VoteReader,
  ) {}

  @Mutation(() => CastVotePayload, {
    description: 'Votes once; a second cast answers with the first receipt. The answer comes after the vote is durable. '
      + 'Throws UNAUTHENTICATED, NOT_VERIFIED, FORBIDDEN (officials), OWN_PROPOSAL, VOTING_CLOSED, NOT_FOUND, RATE_LIMITED.',
  })
  async castVote(
    @Arg('input', () => CastVoteInput) { proposalId }: CastVoteInput,
    @Ctx() { viewer, loaders }: RequestContext,
  ): Promise<Omit<CastVotePayload, 'proposal'> & { id: string }> {
    const id = decodeId('Proposal', proposalId);
    const { receipt, round, tally } = await this.service.castVote(viewer, id);
    // The page asks for the viewer's vote next: it is the one that was just stored.
    const vote = { proposalId: id, round, personId: viewer!.personId! };
    loaders.of(this.reader.ownVotes, this.reader.keyOf).clear(vote).prime(vote, receipt);
    return { receipt: { proposalId, ...receipt }, tally, id: proposalId };
  }

  @Mutation(() => WithdrawVotePayload, {
    description: 'Takes the own vote back until the review begins. Throws UNAUTHENTICATED, NOT_VERIFIED, FORBIDDEN, VOTE_FINAL, VOTING_CLOSED, NOT_FOUND when there is none.',
  })
  async withdrawVote(
    @Arg('input', () => WithdrawVoteInput) { proposalId }: WithdrawVoteInput,
    @Ctx() { viewer }: RequestContext,
  ): Promise<Omit<WithdrawVotePayload, 'proposal'> & { id: string }> {
    const tally = await this.service.withdrawVote(viewer, decodeId('Proposal', proposalId));
    return { tally, id: proposalId };
  }

  @FieldResolver(() => ViewerVote, { nullable: true, description: 'The viewer’s own vote in the current round, if any.' })
  async viewerVote(@Root() { row }: ProposalType, @Ctx() { viewer, loaders }: RequestContext): Promise<ViewerVote | null> {
    if (!viewer?.personId) return null;
    return loaders.of(this.reader.ownVotes, this.reader.keyOf)
      .load({ proposalId: row.id, round: row.round, personId: viewer.personId });
  }

  @FieldResolver(() => [VotePoint], { description: 'How the votes of the current round came in, by Korean day.' })
  voteHistory(@Root() { row }: ProposalType, @Ctx() { loaders }: RequestContext): Promise<VotePoint[]> {
    return loaders.of(this.reader.histories, this.reader.keyOf).load({ proposalId: row.id, round: row.round });
  }
}

/** The proposal of a payload is read only when a client asks for it: the hot path of a rush doesn't. */
@Resolver(() => CastVotePayload)
export class CastVotePayloadResolver {
  constructor(private readonly proposals: ProposalReader) {}

  @FieldResolver(() => ProposalType)
  proposal(@Root() { id }: { id: string }): Promise<ProposalType> {
    return readProposal(this.proposals, id);
  }
}

@Resolver(() => WithdrawVotePayload)
export class WithdrawVotePayloadResolver {
  constructor(private readonly proposals: ProposalReader) {}

  @FieldResolver(() => ProposalType)
  proposal(@Root() { id }: { id: string }): Promise<ProposalType> {
    return readProposal(this.proposals, id);
  }
}

@Resolver(() => OwnProfile)
export class OwnVotesResolver {
  constructor(private readonly reader: VoteReader) {}

  @FieldResolver(() => VoteConnection, { description: 'The viewer’s own votes in current rounds, the latest first. Nobody else sees them.' })
  async votes(
    @Root() _profile: OwnProfile,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() { viewer, clock }: RequestContext,
  ): Promise<VoteConnection> {
    if (!viewer) throw new Refusal('UNAUTHENTICATED');
    const page = readPage(args);
    const votes = viewer.personId ? await this.reader.listOwnVotes(viewer.personId, page) : [];
    return toConnection(page, votes, vote => ({
      castAt: vote.castAt,
      revision: vote.revision,
      final: refuseWithdrawVote(viewer, vote.proposal, true, clock.now()) !== null,
      proposal: toProposal(vote.proposal),
    }), vote => vote.cursor);
  }
}

async function readProposal(proposals: ProposalReader, globalId: string): Promise<ProposalType> {
  const [row] = await proposals.byIds([decodeId('Proposal', globalId)]);
  if (!row || row instanceof Error) throw new Refusal('NOT_FOUND');
  return toProposal(row);
}
