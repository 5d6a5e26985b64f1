/** A story as dated steps, each an act of a member through the services. */
import type { Actor } from '../auth/actor.js';
import { roundClosesAt } from '../features/proposal/proposal.rules.js';
import { settingCatalogue } from '../features/setting/setting.rules.js';
import type { Services } from '../services.js';
import { Criterion } from '../shared/vocabulary.js';
import { bodyOf, type Story } from './story.js';

export interface Step {
  readonly at: Date;
  act(): Promise<unknown>;
}

export interface Cast {
  /** Citizens who propose and vote, and can't be signed in as. */
  readonly voters: readonly Actor[];
  /** Those who can, and officials, by handle. */
  readonly named: ReadonlyMap<string, Actor>;
}

const day = 86_400_000;

export function tellStory(story: Story, index: number, { voters, named }: Cast, services: Services, now: Date): Step[] {
  const ago = (days: number): Date => new Date(now.getTime() - days * day);
  // Voters begin at another place each time; the last ones of the round are the authors.
  const author = named.get(story.author ?? '') ?? voters.at(-1 - index % 6)!;
  const publishedAt = ago(story.published);
  let proposalId = '';
  const { title, category, district, tags } = story;
  const steps: Step[] = [{
    at: publishedAt,
    act: async () => {
      proposalId = await services.proposals.submitProposal(author, { title, body: bodyOf(story), category, district, tags });
    },
  }];

  const votes = (story.votes ? voters.slice(0, -6) : []).map((_, place, all) => all[(place + index * 5) % all.length]!)
    .slice(0, story.votes?.count);
  votes.forEach((voter, place) => {
    const { from, to } = story.votes!;
    const share = votes.length > 1 ? place / (votes.length - 1) : 1;
    steps.push({ at: ago(from - (from - to) * share), act: () => services.votes.castVote(voter, proposalId) });
  });
  for (const handle of story.votesOf ?? []) {
    steps.push({ at: ago(story.votes?.to ?? 0), act: () => services.votes.castVote(named.get(handle)!, proposalId) });
  }

  const closed = roundClosesAt(publishedAt, settingCatalogue.votingDays.default).getTime() + 1_000;
  steps.push({ at: new Date(closed), act: () => services.votingWindows.closeEnded() });

  const { withdrawn, review } = story;
  if (withdrawn) {
    steps.push({ at: ago(withdrawn.on), act: () => services.proposals.withdrawProposal(author, proposalId, withdrawn.reason) });
  }
  if (review) steps.push(...tellReview(review, () => proposalId, named, services, ago));
  return steps;
}

function tellReview(
  { by, taken, decision }: NonNullable<Story['review']>, proposalId: () => string, named: Cast['named'],
  services: Services, ago: (days: number) => Date,
): Step[] {
  const official = named.get(by)!;
  const reviewId = async (): Promise<string> => {
    const [review] = await services.reviewReader.ofProposals([proposalId()]);
    if (!review || review instanceof Error) throw new Error('A story has an answer but too few votes for a review.');
    return review.id;
  };
  const steps: Step[] = [
    { at: ago(taken), act: async () => services.reviews.takeReview(official, await reviewId()) },
  ];
  if (decision) {
    const { on, outcome, reply, criteria, plannedIn } = decision;
    steps.push({
      at: ago(on),
      act: async () => services.reviews.decideReview(official, await reviewId(), {
        outcome, reply, plannedFor: plannedIn ? ago(-plannedIn) : null,
        criteria: Object.values(Criterion).map(criterion => {
          const [score, remark] = criteria[criterion];
          return { criterion, score, remark: remark ?? null };
        }),
      }),
    });
  }
  return steps;
}
