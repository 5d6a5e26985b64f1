/**
 * Voting as DOMAIN rules say it, on one proposal and without any concurrency: what the real thing is compared
 * with. States are small values; `apply` answers what a caller would see.
 */
import type { DecisionOutcome, ProposalStatus } from '../src/shared/vocabulary.js';

export type Step =
  | { readonly kind: 'cast'; readonly voter: number }
  | { readonly kind: 'withdraw'; readonly voter: number }
  | { readonly kind: 'close' }
  | { readonly kind: 'take'; readonly official: number }
  | { readonly kind: 'decide'; readonly official: number; readonly outcome: DecisionOutcome };

export interface ModelState {
  readonly status: ProposalStatus;
  /** Voters with a standing vote. Voter 0 is the author. */
  readonly votes: ReadonlySet<number>;
  readonly assignee: number | null;
}

export const initialState: ModelState = { status: 'VOTING', votes: new Set(), assignee: null };

interface World {
  readonly threshold: number;
  /** Whether the round's last instant has passed. */
  readonly late: boolean;
}

/** The state after the step and what its caller is told. */
export function apply(state: ModelState, step: Step, { threshold, late }: World): [ModelState, string] {
  const open = state.status === 'REVIEW' || (state.status === 'VOTING' && !late);
  switch (step.kind) {
    case 'cast': {
      if (state.votes.has(step.voter)) return [state, 'OK'];
      if (!open) return [state, 'VOTING_CLOSED'];
      if (step.voter === 0) return [state, 'OWN_PROPOSAL'];
      const votes = new Set(state.votes).add(step.voter);
      const crossed = state.status === 'VOTING' && votes.size > threshold;
      return [{ ...state, votes, status: crossed ? 'REVIEW' : state.status }, 'OK'];
    }
    case 'withdraw': {
      if (!state.votes.has(step.voter)) return [state, 'NOT_FOUND'];
      if (state.status !== 'VOTING') return [state, 'VOTE_FINAL'];
      if (late) return [state, 'VOTING_CLOSED'];
      const votes = new Set(state.votes);
      votes.delete(step.voter);
      return [{ ...state, votes }, 'OK'];
    }
    case 'close':
      return [state.status === 'VOTING' && late ? { ...state, status: 'LAPSED' } : state, 'OK'];
    case 'take':
      if (state.status !== 'REVIEW') return [state, state.assignee === null ? 'NOT_FOUND' : 'INVALID_TRANSITION'];
      if (state.assignee === step.official) return [state, 'OK'];
      return state.assignee === null ? [{ ...state, assignee: step.official }, 'OK'] : [state, 'CONFLICT'];
    case 'decide':
      if (state.assignee === null) return [state, state.status === 'REVIEW' ? 'INVALID_TRANSITION' : 'NOT_FOUND'];
      if (state.status !== 'REVIEW' || state.assignee !== step.official) return [state, 'CONFLICT'];
      return [{ ...state, status: step.outcome }, 'OK'];
  }
}

/** Whether some order of the steps explains all answers and the final state: they then behaved as if one after the other. */
export function explains(
  before: ModelState, steps: readonly Step[], answers: readonly string[], world: World, matches: (after: ModelState) => boolean,
): ModelState | null {
  if (steps.length === 0) return matches(before) ? before : null;
  for (const [index, step] of steps.entries()) {
    const [after, told] = apply(before, step, world);
    if (told !== answers[index]) continue;
    const found = explains(after, steps.toSpliced(index, 1), answers.toSpliced(index, 1), world, matches);
    if (found) return found;
  }
  return null;
}
