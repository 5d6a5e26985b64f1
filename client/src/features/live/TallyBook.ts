import type { ProposalStatus } from '../../gql/graphql';

/** The public state of a proposal's votes. `version` grows with every change of count, status or threshold. */
export interface TallyState {
  readonly count: number;
  readonly version: number;
  /** The number to be exceeded. */
  readonly threshold: number;
  readonly status: ProposalStatus;
}

/** The newest state of each proposal that this page has heard of. The version decides; an older state is dropped. */
export class TallyBook {
  private readonly states = new Map<string, TallyState>();
  private readonly listeners = new Map<string, Set<() => void>>();

  /** Takes a state that came in; false if it was not newer than what is known. */
  offer(proposalId: string, state: TallyState): boolean {
    const known = this.states.get(proposalId);
    if (known !== undefined && known.version >= state.version) return false;
    this.states.set(proposalId, state);
    for (const listener of [...(this.listeners.get(proposalId) ?? [])]) listener();
    return true;
  }

  get(proposalId: string): TallyState | undefined {
    return this.states.get(proposalId);
  }

  subscribe(proposalId: string, listener: () => void): () => void {
    const listeners = this.listeners.get(proposalId) ?? new Set();
    this.listeners.set(proposalId, listeners.add(listener));
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0) this.listeners.delete(proposalId);
    };
  }
}

export const tallyBook = new TallyBook();
