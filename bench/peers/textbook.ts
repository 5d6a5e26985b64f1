/** The textbook: type-graphql with its own pubsub, served by graphql-ws. */
import 'reflect-metadata';
import { createServer } from 'node:http';
import { useServer } from 'graphql-ws/use/ws';
import { Arg, buildSchema, Field, ID, Int, ObjectType, Query, Resolver, Root, Subscription, type PubSub } from 'type-graphql';
import { WebSocketServer } from 'ws';
import { createPubSub } from '@graphql-yoga/subscription';
import { answerQuestions, givenPort } from './control.js';
import { nestedFields, tallyTopic, type Tally } from './tally.js';

@ObjectType()
class Author {
  @Field(() => ID) id!: string;
  @Field(() => String) handle!: string;
  @Field(() => String) displayName!: string;
}

@ObjectType()
class Comment {
  @Field(() => ID) id!: string;
  @Field(() => String) body!: string;
  @Field(() => String) createdAt!: string;
  @Field(() => Author) author!: Author;
}

@ObjectType()
class TallyUpdate {
  @Field(() => ID) proposalId!: string;
  @Field(() => Int) count!: number;
  @Field(() => Int) version!: number;
  @Field(() => Int) threshold!: number;
  @Field(() => String) status!: string;
  @Field(() => Author) author!: Author;
  @Field(() => [Comment]) comments!: Comment[];
}

@Resolver()
class TallyResolver {
  @Query(() => Boolean)
  ready(): boolean {
    return true;
  }

  @Subscription(() => TallyUpdate, { topics: tallyTopic })
  voteTally(@Root() tally: Tally, @Arg('proposalIds', () => [ID]) _proposalIds: string[]): TallyUpdate {
    return { ...tally, author: nestedFields.author(), comments: nestedFields.comments() };
  }
}

const pubSub: PubSub = createPubSub();
const schema = await buildSchema({ resolvers: [TallyResolver], pubSub, validate: false });
const server = createServer();
useServer({ schema }, new WebSocketServer({ server, path: '/graphql' }));
await new Promise<void>(resolve => server.listen(givenPort(), '127.0.0.1', resolve));
answerQuestions({ publish: (tally: Tally) => pubSub.publish(tallyTopic, tally) });
