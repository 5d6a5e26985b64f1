import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { PageArgs, readPage, toConnection } from '../../graphql/connection.js';
import type { RequestContext } from '../../graphql/context.js';
import type { ErrorCode } from '../../shared/errors.js';
import { Refusal } from '../../shared/errors.js';
import { decodeId } from '../../shared/ids.js';
import type { ReviewAction } from '../../shared/vocabulary.js';
import type { DepartmentService } from '../department/department.service.js';
import { DepartmentType } from '../department/department.type.js';
import { toDepartment } from '../department/department.view.js';
import type { MemberService } from '../member/member.service.js';
import { Member } from '../member/member.type.js';
import { toMember } from '../member/member.view.js';
import type { ProposalReader } from '../proposal/proposal.reader.js';
import { ProposalType } from '../proposal/proposal.type.js';
import { toProposal } from '../proposal/proposal.view.js';
import { DecisionType } from './decision.type.js';
import { refuseDecide, refuseTake } from './review.policy.js';
import type { ReviewReader } from './review.reader.js';
import type { ReviewService } from './review.service.js';
import {
  DecideReviewInput, DecideReviewPayload, ReviewAbilities, ReviewConnection, ReviewFilter, ReviewRefusal, ReviewType,
  TakeReviewInput, TakeReviewPayload,
} from './review.type.js';
import { toReview } from './review.view.js';

@Resolver()
export class ReviewResolver {
  constructor(
    private readonly service: ReviewService,
    private readonly reader: ReviewReader,
    private readonly departments: DepartmentService,
  ) {}

  @Query(() => ReviewConnection, {
    description: 'The review queue of a department, for its officials: by due date, so that overdue ones come first. Throws FORBIDDEN, NOT_FOUND.',
  })
  async reviews(
    @Arg('departmentSlug', () => String) departmentSlug: string,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() { viewer, clock }: RequestContext,
    @Arg('filter', () => ReviewFilter, { nullable: true }) filter?: ReviewFilter | null,
  ): Promise<ReviewConnection> {
    if (!viewer) throw new Refusal('UNAUTHENTICATED');
    const department = await this.departments.findBySlug(departmentSlug);
    if (!department) throw new Refusal('NOT_FOUND');
    const page = readPage(args);
    const queue = await this.reader.listQueue(viewer, department.id, filter?.show ?? 'ALL', page);
    return toConnection(page, queue, ({ row }) => toReview(row, clock.now()), ({ cursor }) => cursor);
  }

  @Query(() => ReviewType, { nullable: true, description: 'One review. What is public about it anyone may read.' })
  async review(@Arg('id', () => ID) id: string, @Ctx() { loaders, clock }: RequestContext): Promise<ReviewType | null> {
    const row = await loaders.of(this.reader.byIds).load(decodeId('Review', id));
    return row && toReview(row, clock.now());
  }

  @Mutation(() => TakeReviewPayload, {
    description: 'An official of the department takes the review on. Throws CONFLICT when another one has it, FORBIDDEN, INVALID_TRANSITION.',
  })
  async takeReview(
    @Arg('input', () => TakeReviewInput) { reviewId }: TakeReviewInput,
    @Ctx() context: RequestContext,
  ): Promise<TakeReviewPayload> {
    const id = decodeId('Review', reviewId);
    await this.service.takeReview(context.viewer, id);
    return { review: await this.#present(id, context) };
  }

  @Mutation(() => DecideReviewPayload, {
    description: 'Publishes the decision and the reply at once. Throws CONFLICT when somebody else has decided or has taken it, INVALID_TRANSITION, FORBIDDEN, BAD_USER_INPUT.',
  })
  async decideReview(
    @Arg('input', () => DecideReviewInput) { reviewId, ...input }: DecideReviewInput,
    @Ctx() context: RequestContext,
  ): Promise<DecideReviewPayload> {
    const id = decodeId('Review', reviewId);
    await this.service.decideReview(context.viewer, id, input);
    return { review: await this.#present(id, context) };
  }

  async #present(id: string, { clock }: RequestContext): Promise<ReviewType> {
    const [row] = await this.reader.byIds([id]);
    if (!row || row instanceof Error) throw new Error(`Review ${id} is gone right after it was written.`);
    return toReview(row, clock.now());
  }
}

@Resolver(() => ReviewType)
export class ReviewFieldsResolver {
  constructor(
    private readonly reviewReader: ReviewReader,
    private readonly departmentService: DepartmentService,
    private readonly members: MemberService,
    private readonly proposals: ProposalReader,
  ) {}

  @FieldResolver(() => ProposalType)
  async proposal(@Root() { row }: ReviewType, @Ctx() { loaders }: RequestContext): Promise<ProposalType> {
    return toProposal((await loaders.of(this.proposals.byIds).load(row.proposalId))!);
  }

  @FieldResolver(() => DepartmentType, { description: 'The responsible department (담당부서).' })
  async department(@Root() { row }: ReviewType, @Ctx() { loaders }: RequestContext): Promise<DepartmentType> {
    return toDepartment((await loaders.of(this.departmentService.byIds).load(row.departmentId))!);
  }

  @FieldResolver(() => Member, { nullable: true, description: 'The official who took it.' })
  async assignee(@Root() { row }: ReviewType, @Ctx() { loaders }: RequestContext): Promise<Member | null> {
    return row.assigneeId ? toMember(await loaders.of(this.members.byIds).load(row.assigneeId)) : null;
  }

  @FieldResolver(() => DecisionType, { nullable: true, description: 'Null until it is published.' })
  async decision(@Root() { row }: ReviewType, @Ctx() { loaders }: RequestContext): Promise<DecisionType | null> {
    const found = await loaders.of(this.reviewReader.decisions).load(row.id);
    if (!found) return null;
    const [department, official] = await Promise.all([
      loaders.of(this.departmentService.byIds).load(found.departmentId),
      loaders.of(this.members.byIds).load(found.decidedBy),
    ]);
    return { ...found, criteria: [...found.criteria], department: toDepartment(department!), decidedBy: toMember(official) };
  }

  @FieldResolver(() => ReviewAbilities)
  async abilities(@Root() review: ReviewType, @Ctx() context: RequestContext): Promise<ReviewAbilities> {
    const answers = await this.#answers(review, context);
    return { take: answers.TAKE === null, decide: answers.DECIDE === null };
  }

  @FieldResolver(() => [ReviewRefusal], { description: 'One for each action that is not allowed now.' })
  async refusals(@Root() review: ReviewType, @Ctx() context: RequestContext): Promise<ReviewRefusal[]> {
    const answers = Object.entries(await this.#answers(review, context)) as [ReviewAction, ErrorCode | null][];
    return answers.flatMap(([action, code]) => (code ? [{ action, code }] : []));
  }

  async #answers({ row }: ReviewType, { viewer, loaders }: RequestContext): Promise<Record<ReviewAction, ErrorCode | null>> {
    const proposal = await loaders.of(this.proposals.byIds).load(row.proposalId);
    const facts = { ...row, proposalAuthorId: proposal!.authorId };
    return { TAKE: refuseTake(viewer, facts), DECIDE: refuseDecide(viewer, facts) };
  }
}

@Resolver(() => ProposalType)
export class ProposalReviewResolver {
  constructor(private readonly reviewReader: ReviewReader) {}

  @FieldResolver(() => ReviewType, { nullable: true, description: 'The newest review; null until the threshold is exceeded.' })
  async review(@Root() { row }: ProposalType, @Ctx() { loaders, clock }: RequestContext): Promise<ReviewType | null> {
    const review = await loaders.of(this.reviewReader.ofProposals).load(row.id);
    return review && toReview(review, clock.now());
  }
}
