import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '../../graphql/context.js';
import { badInput } from '../../shared/errors.js';
import { decodeId } from '../../shared/ids.js';
import {
  EditProposalInput, EditProposalPayload, SubmitProposalInput, SubmitProposalPayload, WithdrawProposalInput,
  WithdrawProposalPayload,
} from './proposal.input.js';
import type { ProposalReader } from './proposal.reader.js';
import type { ProposalService } from './proposal.service.js';
import type { ProposalType } from './proposal.type.js';
import { toProposal } from './proposal.view.js';

@Resolver()
export class ProposalMutationsResolver {
  constructor(
    private readonly service: ProposalService,
    private readonly reader: ProposalReader,
  ) {}

  @Mutation(() => SubmitProposalPayload, {
    description: 'Publishes a free proposal at once and opens its voting. Throws UNAUTHENTICATED, NOT_VERIFIED, BAD_USER_INPUT.',
  })
  async submitProposal(
    @Arg('input', () => SubmitProposalInput) input: SubmitProposalInput,
    @Ctx() context: RequestContext,
  ): Promise<SubmitProposalPayload> {
    // No theme exists yet, so none can be answered.
    if (input.themeId != null) throw badInput({ field: 'themeId', problem: 'unknown' });
    return { proposal: await this.#present(await this.service.submitProposal(context.viewer, input)) };
  }

  @Mutation(() => EditProposalPayload, {
    description: 'The author replaces the text before the first vote. Throws STALE_REVISION, INVALID_TRANSITION, FORBIDDEN, BAD_USER_INPUT.',
  })
  async editProposal(
    @Arg('input', () => EditProposalInput) input: EditProposalInput,
    @Ctx() context: RequestContext,
  ): Promise<EditProposalPayload> {
    const proposalId = decodeId('Proposal', input.proposalId);
    await this.service.editProposal(context.viewer, { ...input, proposalId });
    return { proposal: await this.#present(proposalId) };
  }

  @Mutation(() => WithdrawProposalPayload, {
    description: 'The author takes the proposal back before review. Throws INVALID_TRANSITION, FORBIDDEN, BAD_USER_INPUT.',
  })
  async withdrawProposal(
    @Arg('input', () => WithdrawProposalInput) input: WithdrawProposalInput,
    @Ctx() context: RequestContext,
  ): Promise<WithdrawProposalPayload> {
    const proposalId = decodeId('Proposal', input.proposalId);
    await this.service.withdrawProposal(context.viewer, proposalId, input.reason ?? null);
    return { proposal: await this.#present(proposalId) };
  }

  async #present(id: string): Promise<ProposalType> {
    const [row] = await this.reader.byIds([id]);
    if (!row || row instanceof Error) throw new Error(`Proposal ${id} is gone right after it was written.`);
    return toProposal(row);
  }
}
