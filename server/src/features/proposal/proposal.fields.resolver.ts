import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { encodeCursor } from '../../events/cursor.js';
import type { RequestContext } from '../../graphql/context.js';
import type { ErrorCode } from '../../shared/errors.js';
import type { ProposalAction } from '../../shared/vocabulary.js';
import type { DepartmentService } from '../department/department.service.js';
import { CategoryType } from '../department/department.type.js';
import { toCategory } from '../department/department.view.js';
import type { MemberService } from '../member/member.service.js';
import { Member } from '../member/member.type.js';
import { toMember } from '../member/member.view.js';
import type { VoteReader } from '../vote/vote.reader.js';
import { refuseCastVote, refuseEdit, refuseWithdraw, refuseWithdrawVote } from './proposal.policy.js';
import type { ProposalReader } from './proposal.reader.js';
import { ProposalAbilities, ProposalRefusal, ProposalType, Revision, Round, TimelineEntry } from './proposal.type.js';

/** What the proposal's own row knows is answered from it; the text is read only for those who ask for it. */
class CurrentRevision {
  constructor(
    readonly number: number,
    readonly title: string,
    private readonly read: () => Promise<Revision>,
  ) {}

  async createdAt(): Promise<Date> {
    return (await this.read()).createdAt;
  }

  async body(): Promise<string> {
    return (await this.read()).body;
  }
}

type Answers = Partial<Record<ProposalAction, ErrorCode | null>>;

@Resolver(() => ProposalType)
export class ProposalFieldsResolver {
  constructor(
    private readonly reader: ProposalReader,
    private readonly members: MemberService,
    private readonly departments: DepartmentService,
    private readonly votes: VoteReader,
  ) {}

  @FieldResolver(() => String, { description: 'The current text, Markdown without HTML.' })
  async body(@Root() { row }: ProposalType, @Ctx() context: RequestContext): Promise<string> {
    return (await this.#currentRevision(row, context)).body;
  }

  @FieldResolver(() => Revision, { description: 'The current revision.' })
  revision(@Root() { row }: ProposalType, @Ctx() context: RequestContext): CurrentRevision {
    return new CurrentRevision(row.revision, row.title, () => this.#currentRevision(row, context));
  }

  @FieldResolver(() => [Revision], { description: 'Every revision, the first one first.' })
  revisions(@Root() { row }: ProposalType, @Ctx() { loaders }: RequestContext): Promise<Revision[]> {
    return loaders.of(this.reader.revisionsOf).load(row.id);
  }

  @FieldResolver(() => Round, { description: 'The current round of voting.' })
  round(@Root() { row }: ProposalType, @Ctx() { loaders }: RequestContext): Promise<Round> {
    return loaders.of(this.reader.rounds, this.reader.keyOf).load({ proposalId: row.id, number: row.round });
  }

  @FieldResolver(() => Member)
  async author(@Root() { row }: ProposalType, @Ctx() { loaders }: RequestContext): Promise<Member> {
    return toMember(await loaders.of(this.members.byIds).load(row.authorId));
  }

  @FieldResolver(() => CategoryType)
  async category(@Root() { row }: ProposalType, @Ctx() { loaders }: RequestContext): Promise<CategoryType> {
    const category = await loaders.of(this.departments.categoriesBySlugs).load(row.category);
    return toCategory(category!);
  }

  @FieldResolver(() => String, {
    description: 'Where to begin a `proposalStatus` subscription so that nothing falls between this answer and it.',
  })
  liveCursor(@Root() { row }: ProposalType): string {
    return encodeCursor(row.liveSeq);
  }

  @FieldResolver(() => [TimelineEntry], { description: 'Every step of its way, the first one first.' })
  timeline(@Root() { row }: ProposalType, @Ctx() { loaders }: RequestContext): Promise<TimelineEntry[]> {
    return loaders.of(this.reader.timelines).load(row.id);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer wrote it.' })
  viewerIsAuthor(@Root() { row }: ProposalType, @Ctx() { viewer }: RequestContext): boolean {
    return viewer?.memberId === row.authorId;
  }

  @FieldResolver(() => ProposalAbilities)
  async abilities(@Root() proposal: ProposalType, @Ctx() context: RequestContext): Promise<ProposalAbilities> {
    const answers = await this.#answers(proposal, context);
    const may = (action: ProposalAction): boolean => answers[action] === null;
    return {
      castVote: may('CAST_VOTE'), withdrawVote: may('WITHDRAW_VOTE'), edit: may('EDIT'), withdraw: may('WITHDRAW'),
      suggestAmendment: may('SUGGEST_AMENDMENT'), comment: may('COMMENT'), rechallenge: may('RECHALLENGE'),
    };
  }

  @FieldResolver(() => [ProposalRefusal], { description: 'One for each action that exists and is not allowed now.' })
  async refusals(@Root() proposal: ProposalType, @Ctx() context: RequestContext): Promise<ProposalRefusal[]> {
    const answers = Object.entries(await this.#answers(proposal, context)) as [ProposalAction, ErrorCode | null][];
    return answers.flatMap(([action, code]) => (code ? [{ action, code }] : []));
  }

  #currentRevision(row: ProposalType['row'], { loaders }: RequestContext): Promise<Revision> {
    return loaders.of(this.reader.revisions, this.reader.keyOf).load({ proposalId: row.id, number: row.revision });
  }

  async #answers({ row }: ProposalType, { viewer, clock, loaders }: RequestContext): Promise<Answers> {
    const now = clock.now();
    const vote = viewer?.personId
      ? await loaders.of(this.votes.ownVotes, this.votes.keyOf).load({ proposalId: row.id, round: row.round, personId: viewer.personId })
      : null;
    return {
      CAST_VOTE: refuseCastVote(viewer, row, now),
      WITHDRAW_VOTE: refuseWithdrawVote(viewer, row, vote !== null, now),
      EDIT: refuseEdit(viewer, row, now),
      WITHDRAW: refuseWithdraw(viewer, row),
    };
  }
}
