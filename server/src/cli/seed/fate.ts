/** What becomes of a generated proposal: in the proportions of Seoul's first Oasis (150,000 ideas, 556 of them selected). */
import { roundClosesAt } from '../../features/proposal/proposal.rules.js';
import { reviewDueAt } from '../../features/review/review.rules.js';
import type { SettingValues } from '../../features/setting/setting.rules.js';
import type { DecisionOutcome, ProposalStatus } from '../../shared/vocabulary.js';
import type { Dice } from './dice.js';

export interface Fate {
  readonly status: ProposalStatus;
  readonly publishedAt: Date;
  readonly closesAt: Date;
  /** When each vote was cast, earliest first. */
  readonly castAt: readonly Date[];
  readonly review: {
    readonly openedAt: Date;
    readonly dueAt: Date;
    /** Null while nobody has taken it. */
    readonly takenAt: Date | null;
    readonly decision: { readonly at: Date; readonly outcome: DecisionOutcome } | null;
  } | null;
  /** When the window ended without enough votes, or the author took the proposal back. */
  readonly endedAt: Date | null;
}

const day = 86_400_000;

/** Of all proposals; the last two of those with an answer. */
const shares = { reviewed: 0.06, withdrawn: 0.012, adopted: 0.063, hopeSeed: 0.06 } as const;

export function drawFate(dice: Dice, publishedAt: Date, voters: number, settings: SettingValues, now: Date): Fate {
  const { voteThreshold, votingDays, reviewDays } = settings;
  const closesAt = roundClosesAt(publishedAt, votingDays);
  const base = { publishedAt, closesAt };
  const enough = voters > voteThreshold;
  if (enough && dice.chance(shares.reviewed)) {
    const openedAt = between(dice, publishedAt, closesAt);
    // What has not crossed by now is one of those that still gather votes.
    if (openedAt <= now) return reviewed(dice, base, openedAt, Math.min(voters, popularity(dice, voteThreshold)), voteThreshold, reviewDays, now);
  }
  const count = Math.min(voters, dice.between(0, 3) + (dice.chance(0.3) ? dice.between(0, 7) : 0), voteThreshold);
  const end = closesAt < now ? closesAt : now;
  const castAt = spread(dice, count, publishedAt, end);
  if (dice.chance(shares.withdrawn)) {
    const endedAt = between(dice, castAt.at(-1) ?? publishedAt, end);
    return { ...base, status: 'WITHDRAWN', castAt, review: null, endedAt };
  }
  return closesAt < now
    ? { ...base, status: 'LAPSED', castAt, review: null, endedAt: new Date(closesAt.getTime() + dice.between(1, 59_000)) }
    : { ...base, status: 'VOTING', castAt, review: null, endedAt: null };
}

function reviewed(
  dice: Dice, base: Pick<Fate, 'publishedAt' | 'closesAt'>, openedAt: Date, count: number, threshold: number,
  reviewDays: number, now: Date,
): Fate {
  const dueAt = reviewDueAt(openedAt, reviewDays);
  const takenAt = new Date(openedAt.getTime() + dice.next() * 6 * day);
  // Most answers keep the deadline, some come late.
  const length = dueAt.getTime() - openedAt.getTime();
  const decidedAt = new Date(takenAt.getTime() + dice.next() * (dice.chance(0.9) ? length - 6 * day : length * 1.5));
  const decided = decidedAt < now;
  const lastVote = decided ? decidedAt : now;
  const castAt = [
    ...spread(dice, threshold, base.publishedAt, openedAt), openedAt, ...spread(dice, count - threshold - 1, openedAt, lastVote),
  ];
  const fall = dice.next();
  const outcome = fall < shares.adopted ? 'ADOPTED' : fall < shares.adopted + shares.hopeSeed ? 'HOPE_SEED' : 'NOT_ADOPTED';
  return {
    ...base, castAt, endedAt: null, status: decided ? outcome : 'REVIEW',
    review: { openedAt, dueAt, takenAt: takenAt < now ? takenAt : null, decision: decided ? { at: decidedAt, outcome } : null },
  };
}

/** A few are known all over the city. */
const popularity = (dice: Dice, threshold: number): number => threshold + 1 + Math.floor(8 * (1 / (1 - dice.next() * 0.998) - 1));

const between = (dice: Dice, from: Date, to: Date): Date => new Date(from.getTime() + dice.next() * (to.getTime() - from.getTime()));

const spread = (dice: Dice, count: number, from: Date, to: Date): Date[] =>
  Array.from({ length: Math.max(0, count) }, () => between(dice, from, to)).sort((a, b) => a.getTime() - b.getTime());
