import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../graphql/context.js';
import { Node } from '../../graphql/node.js';
import { tryDecodeId } from '../../shared/ids.js';
import type { DepartmentService } from '../department/department.service.js';
import { toDepartment } from '../department/department.view.js';
import type { MemberService } from '../member/member.service.js';
import { toMember } from '../member/member.view.js';
import type { ProposalReader } from '../proposal/proposal.reader.js';
import { toProposal } from '../proposal/proposal.view.js';
import type { ReviewReader } from '../review/review.reader.js';
import { toReview } from '../review/review.view.js';

export interface NodeReaders {
  readonly proposalReader: ProposalReader;
  readonly members: MemberService;
  readonly departments: DepartmentService;
  readonly reviewReader: ReviewReader;
}

@Resolver()
export class NodeResolver {
  constructor(private readonly readers: NodeReaders) {}

  @Query(() => Node, { nullable: true, description: 'Anything by its global id, or null when there is no such thing.' })
  async node(@Arg('id', () => ID) id: string, @Ctx() { loaders, clock }: RequestContext): Promise<Node | null> {
    const { proposalReader, members, departments, reviewReader } = this.readers;
    const decoded = tryDecodeId(id);
    switch (decoded?.type) {
      case 'Proposal': {
        const row = await loaders.of(proposalReader.byIds).load(decoded.uuid);
        return row && toProposal(row);
      }
      case 'Member': {
        const row = await members.tryById(decoded.uuid);
        return row && toMember(row);
      }
      case 'Department': {
        const row = await loaders.of(departments.byIds).load(decoded.uuid);
        return row && toDepartment(row);
      }
      case 'Review': {
        const row = await loaders.of(reviewReader.byIds).load(decoded.uuid);
        return row && toReview(row, clock.now());
      }
      default:
        // A thread is reached through its proposal, and what is no id of ours names nothing.
        return null;
    }
  }
}
