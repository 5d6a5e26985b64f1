/** Proposals, votes and decisions by the API, for what a journey finds when it begins. */
import type { TestApp } from '../../server/test/app.js';
import type { Person } from './people.js';

export interface Proposed {
  readonly id: string;
  /** Of its page, `/proposals/NUMBER`. */
  readonly number: number;
  readonly title: string;
}

export interface NewProposal {
  readonly title: string;
  readonly body?: string;
  readonly category?: string;
}

const body = [
  '## 현황과 문제점\n막차가 끊기면 걸어야 합니다.', '## 개선방안\n한 시간 더 달립니다.', '## 기대효과\n안전하게 돌아갑니다.',
].join('\n\n');
const submitProposal =
  'mutation($input: SubmitProposalInput!) { submitProposal(input: $input) { proposal { id number title } } }';
const castVote = 'mutation($input: CastVoteInput!) { castVote(input: $input) { receipt { castAt } } }';
const reviewsOfTransport = '{ reviews(departmentSlug: "transport") { nodes { id proposal { id } } } }';
const takeReview = 'mutation($input: TakeReviewInput!) { takeReview(input: $input) { review { id } } }';
const decideReview = 'mutation($input: DecideReviewInput!) { decideReview(input: $input) { review { id } } }';

export async function propose(app: TestApp, author: Person, proposal: NewProposal): Promise<Proposed> {
  const input = { body, category: 'transport', ...proposal };
  const data = await app.must<{ submitProposal: { proposal: Proposed } }>(submitProposal, { input }, author.token);
  return data.submitProposal.proposal;
}

export async function vote(app: TestApp, { id }: Proposed, ...voters: readonly Person[]): Promise<void> {
  await Promise.all(voters.map(({ token }) => app.must(castVote, { input: { proposalId: id } }, token)));
}

export interface Decision {
  readonly outcome: 'HOPE_SEED' | 'NOT_ADOPTED';
  readonly reply: string;
}

/** An official of the transport department takes the review of the proposal and decides it. */
export async function decide(app: TestApp, { id }: Proposed, official: Person, decision: Decision): Promise<void> {
  const { reviews } = await app.must<{ reviews: { nodes: { id: string; proposal: { id: string } }[] } }>(
    reviewsOfTransport, {}, official.token);
  const reviewId = reviews.nodes.find(review => review.proposal.id === id)!.id;
  await app.must(takeReview, { input: { reviewId } }, official.token);
  const criteria = ['FEASIBILITY', 'CREATIVITY', 'EFFECTIVENESS', 'SCOPE', 'CONTINUITY']
    .map(criterion => ({ criterion, score: 3 }));
  await app.must(decideReview, { input: { reviewId, criteria, ...decision } }, official.token);
}
