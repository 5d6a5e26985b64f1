/** Votes on one hot proposal, durable: in the service, and over GraphQL. */
import { Results } from '../report/results.js';
import { leaveServerCore } from '../stage/cores.js';
import { openDatabaseServer } from '../stage/database.js';
import { makeCitizens, openWorld } from '../stage/world.js';
import { measureServiceVotes } from './votes-service.js';
import { measureGraphqlVotes } from './votes-graphql.js';

export interface VoteOptions {
  readonly citizens: number;
  /** Textbook votes in one measurement. */
  readonly textbook: number;
  readonly rounds: number;
  /** Votes over GraphQL in one measurement. */
  readonly requests: number;
  readonly connections: number;
}

export async function measureVotes(options: VoteOptions): Promise<Results> {
  const results = Results.of('votes', options);
  const databases = await openDatabaseServer();
  leaveServerCore();
  const database = await openWorld(databases, 'votes');
  await makeCitizens(database, options.citizens);
  await measureServiceVotes(database, options, results);
  await measureGraphqlVotes(database, options, results);
  return results;
}
