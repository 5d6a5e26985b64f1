/** Proposals and votes by the API, for what a journey finds when it begins. */
import type { TestApp } from '../../server/test/app.js';
import type { Person } from './people.js';

export interface Proposed {
  readonly id: string;
  /** Of its page, `/proposals/NUMBER`. */
  readonly number: number;
  readonly title: string;
}

const body = '## 현황과 문제점\n막차가 끊기면 걸어야 합니다.\n\n## 개선방안\n한 시간 더 달립니다.\n\n## 기대효과\n안전하게 돌아갑니다.';

export async function propose(app: TestApp, author: Person, input: { title: string; body?: string; category?: string }): Promise<Proposed> {
  const { submitProposal } = await app.must<{ submitProposal: { proposal: Proposed } }>(
    'mutation($input: SubmitProposalInput!) { submitProposal(input: $input) { proposal { id number title } } }',
    { input: { body, category: 'transport', ...input } }, author.token);
  return submitProposal.proposal;
}

export async function vote(app: TestApp, proposal: Proposed, ...voters: readonly Person[]): Promise<void> {
  await Promise.all(voters.map(({ token }) => app.must(
    'mutation($input: CastVoteInput!) { castVote(input: $input) { receipt { castAt } } }', { input: { proposalId: proposal.id } }, token)));
}

/** Takes the review of a proposal and decides it. */
export async function decide(app: TestApp, proposal: Proposed, official: Person, outcome: 'HOPE_SEED' | 'NOT_ADOPTED', reply: string): Promise<void> {
  const { reviews } = await app.must<{ reviews: { nodes: { id: string; proposal: { id: string } }[] } }>(
    '{ reviews(departmentSlug: "transport") { nodes { id proposal { id } } } }', {}, official.token);
  const reviewId = reviews.nodes.find(review => review.proposal.id === proposal.id)!.id;
  await app.must('mutation($input: TakeReviewInput!) { takeReview(input: $input) { review { id } } }', { input: { reviewId } }, official.token);
  const criteria = ['FEASIBILITY', 'CREATIVITY', 'EFFECTIVENESS', 'SCOPE', 'CONTINUITY'].map(criterion => ({ criterion, score: 3 }));
  await app.must('mutation($input: DecideReviewInput!) { decideReview(input: $input) { review { id } } }',
    { input: { reviewId, outcome, reply, criteria } }, official.token);
}
