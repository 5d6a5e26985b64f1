import { GraphQLScalarType } from 'graphql';
import { GraphQLDateTime } from 'graphql-scalars';

/** RFC 3339; always leaves in UTC with milliseconds. Resolvers give a `Date`. */
export const DateTimeScalar = new GraphQLScalarType<Date, string>({
  ...GraphQLDateTime.toConfig(),
  description: 'An instant as RFC 3339 text. Answers are in UTC with milliseconds: `2026-03-01T00:30:00.000Z`.',
  specifiedByURL: 'https://scalars.graphql.org/andimarek/date-time.html',
  serialize: value => (value instanceof Date ? value : new Date(String(value))).toISOString(),
});
