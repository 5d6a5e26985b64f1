/** The worker's side: answers commands from its parent until the channel closes. */
import 'reflect-metadata';
import { createOrm } from '../../src/db/orm.js';
import { createServices, type Services } from '../../src/services.js';
import type { Actor } from '../../src/auth/actor.js';
import { ManualClock } from '../../src/shared/clock.js';
import { Refusal } from '../../src/shared/errors.js';
import { Criterion } from '../../src/shared/vocabulary.js';
import { testAuth } from '../auth-settings.js';
import type { Answer, Command, Request, TestActor } from './protocol.js';

const clock = new ManualClock(new Date(0));
const orm = await createOrm(process.argv[2]!, { poolMax: 12 });
const services = await createServices({
  orm, clock, relay: { poke: () => undefined }, votes: { batchSize: 500, queueSize: 10_000 },
  auth: testAuth,
});

const actorOf = ({ memberId, personId, official }: TestActor): Actor => ({
  memberId, personId, handle: 'test', roles: official ? ['OFFICIAL'] : ['CITIZEN'],
  departmentIds: official ? [official.departmentId] : [],
});

async function perform(command: Command, { votes, votingWindows, reviews }: Services): Promise<{ castAt?: string }> {
  switch (command.do) {
    case 'castVote': {
      const { receipt } = await votes.castVote(actorOf(command.by), command.proposalId);
      return { castAt: receipt.castAt.toISOString() };
    }
    case 'withdrawVote':
      await votes.withdrawVote(actorOf(command.by), command.proposalId);
      return {};
    case 'closeEnded':
      await votingWindows.closeEnded();
      return {};
    case 'takeReview':
      await reviews.takeReview(actorOf(command.by), command.reviewId);
      return {};
    case 'decideReview':
      await reviews.decideReview(actorOf(command.by), command.reviewId, {
        outcome: command.outcome, reply: 'The department has weighed the proposal and gives its reasons here.',
        criteria: Object.values(Criterion).map(criterion => ({ criterion, score: 3 })),
        plannedFor: command.outcome === 'ADOPTED' ? new Date(clock.now().getTime() + 86_400_000) : null,
      });
      return {};
  }
}

async function answer({ id, now, command }: Request): Promise<Answer> {
  clock.set(new Date(now));
  try {
    return { id, result: 'OK', ...(await perform(command, services)) };
  } catch (error) {
    return { id, result: error instanceof Refusal ? error.code : `ERROR: ${String(error)}` };
  }
}

process.on('message', (request: Request) => void answer(request).then(reply => process.send?.(reply)));
process.on('disconnect', () => void orm.close().then(() => process.exit(0)));
process.send?.({ id: 0, result: 'READY' } satisfies Answer);
