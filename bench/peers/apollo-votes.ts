/**
 * Votes behind Apollo on Express as they come: the textbook transaction, and a mutation that does nothing. Who votes
 * stands in the header; nothing is looked up, which is in the peer's favour.
 */
import { ApolloServer } from '@apollo/server';
import { expressMiddleware } from '@as-integrations/express5';
import express from 'express';
import pg from 'pg';
import { answerQuestions, givenPort } from './control.js';
import { castByTheBook } from './textbook-vote.js';

interface Context {
  readonly personId: string;
}

const pool = new pg.Pool({ connectionString: process.env['DATABASE_URL']!, max: 20 });
const tally = (count: number): object => ({ count, version: count, threshold: 100_000_000 });
const receipt = (): object => ({ castAt: new Date().toISOString(), revision: 1 });

const apollo = new ApolloServer<Context>({
  typeDefs: `
    input CastVoteInput { proposalId: ID! }
    type Receipt { castAt: String! revision: Int! }
    type Tally { count: Int! version: Int! threshold: Int! }
    type CastVotePayload { receipt: Receipt! tally: Tally! }
    type Query { ready: Boolean! }
    type Mutation { castVote(input: CastVoteInput!): CastVotePayload! nothing(input: CastVoteInput!): CastVotePayload! }
  `,
  resolvers: {
    Mutation: {
      async castVote(_: unknown, { input }: { input: { proposalId: string } }, { personId }: Context) {
        const count = await castByTheBook(pool, input.proposalId, personId);
        return { receipt: receipt(), tally: tally(count) };
      },
      nothing: () => ({ receipt: receipt(), tally: tally(1) }),
    },
  },
});
await apollo.start();
const app = express();
app.use('/graphql', express.json(), expressMiddleware(apollo, {
  context: async ({ req }) => ({ personId: String(req.headers.authorization).replace('Bearer ', '') }),
}));
await new Promise<void>(resolve => void app.listen(givenPort(), '127.0.0.1', resolve));
answerQuestions({});
