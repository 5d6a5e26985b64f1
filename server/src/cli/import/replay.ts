/**
 * Lives through the voting of imported proposals in the order of time: each is published when its round opens,
 * votes come in evenly while it is open, and what stayed below the threshold lapses at its end. All of it happens
 * by the services that serve citizens, on a clock of its own, so that tallies, reviews, timelines, events and the
 * audit log come out as they would have.
 */
import type { EntityManager } from '@mikro-orm/postgresql';
import type { GeneratedCitizen } from '../../features/member/generated-citizens.js';
import type { Services } from '../../services.js';
import type { ManualClock } from '../../shared/clock.js';
import { Refusal } from '../../shared/errors.js';

export interface ReplayedRound {
  readonly opensAt: Date;
  readonly closesAt: Date;
  /** Votes to cast; the first one by the voter at `firstVoter`. */
  readonly votes: number;
  readonly firstVoter: number;
  /** Makes the proposal, in the transaction of `tx`, and gives its id; called once, when the round opens. */
  publish(tx: EntityManager): Promise<string>;
}

export interface Replay {
  /** The services, on `clock`. */
  readonly services: Services;
  readonly clock: ManualClock;
  readonly now: Date;
  readonly voters: readonly GeneratedCitizen[];
  /** Refusals by their code. */
  readonly refused: Map<string, number>;
  onPublished(count: number): void;
  onCast(count: number): void;
}

/** Votes of half a day come at one instant, the last before 12:00 or 24:00 in Seoul: the fewer, the faster. */
const step = 12 * 3_600_000;
const seoulOffset = 9 * 3_600_000;
/** Proposals in one transaction. */
const publishedTogether = 50;
/** Ballots under way at a time. */
const castTogether = 4_000;

interface Running {
  readonly round: ReplayedRound;
  readonly id: string;
  cast: number;
}

export async function replay(rounds: readonly ReplayedRound[], context: Replay): Promise<void> {
  const waiting = [...rounds].sort((a, b) => a.opensAt.getTime() - b.opensAt.getTime());
  let running: Running[] = [];
  for (const at of instantsOf(rounds, context.now)) {
    context.clock.set(at);
    const opened = waiting.splice(0, countWhile(waiting, round => round.opensAt <= at));
    running.push(...(await publishAll(opened, context)));
    await castUntil(at, running, context);
    running = await closeEnded(at, running, context);
  }
}

/** When something happens: every end of a step in which a round was open, and now. */
function instantsOf(rounds: readonly ReplayedRound[], now: Date): Date[] {
  const instants = new Set<number>();
  for (const { opensAt, closesAt, votes } of rounds) {
    const end = Math.min(closesAt.getTime(), now.getTime());
    instants.add(end);
    for (let at = endOfStep(opensAt.getTime()); votes > 0 && at < end; at += step) instants.add(at);
  }
  return [...instants].sort((a, b) => a - b).map(at => new Date(at));
}

const endOfStep = (at: number): number => (Math.floor((at + seoulOffset) / step) + 1) * step - seoulOffset - 1;

function countWhile<T>(list: readonly T[], holds: (item: T) => boolean): number {
  const index = list.findIndex(item => !holds(item));
  return index < 0 ? list.length : index;
}

async function publishAll(rounds: readonly ReplayedRound[], { services, onPublished }: Replay): Promise<Running[]> {
  const running: Running[] = [];
  for (let first = 0; first < rounds.length; first += publishedTogether) {
    const some = rounds.slice(first, first + publishedTogether);
    running.push(...(await services.inTransaction(async tx => {
      const published: Running[] = [];
      for (const round of some) published.push({ round, id: await round.publish(tx), cast: 0 });
      return published;
    })));
    onPublished(some.length);
  }
  return running;
}

/** Brings every running round to the votes that it had at this instant. */
async function castUntil(at: Date, running: readonly Running[], context: Replay): Promise<void> {
  const { services, voters, now, refused, onCast } = context;
  let ballots: Promise<unknown>[] = [];
  const settle = async (): Promise<void> => {
    for (const outcome of await Promise.allSettled(ballots)) {
      if (outcome.status === 'fulfilled') continue;
      if (!(outcome.reason instanceof Refusal)) throw outcome.reason;
      refused.set(outcome.reason.code, (refused.get(outcome.reason.code) ?? 0) + 1);
    }
    onCast(ballots.length);
    ballots = [];
  };
  for (const each of running) {
    for (const wanted = votesAt(at, each.round, now); each.cast < wanted; each.cast += 1) {
      const { memberId, personId } = voters[(each.round.firstVoter + each.cast) % voters.length]!;
      ballots.push(services.ballotBox.cast({ proposalId: each.id, memberId, personId }));
      if (ballots.length === castTogether) await settle();
    }
  }
  await settle();
}

function votesAt(at: Date, { opensAt, closesAt, votes }: ReplayedRound, now: Date): number {
  const end = Math.min(closesAt.getTime(), now.getTime());
  if (at.getTime() >= end) return votes;
  return Math.floor((votes * (at.getTime() - opensAt.getTime())) / (end - opensAt.getTime()));
}

/** Ends the rounds whose last instant this was; those that go on are left. */
async function closeEnded(at: Date, running: readonly Running[], { services, clock, now }: Replay): Promise<Running[]> {
  const ended = running.filter(({ round }) => round.closesAt <= at);
  if (ended.length === 0) return [...running];
  const after = new Date(at.getTime() + 1);
  if (after <= now) clock.set(after);
  for (const { id } of ended) await services.votingWindows.close(id);
  return running.filter(({ round }) => round.closesAt > at);
}
