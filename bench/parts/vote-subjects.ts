export const serviceSubjects = {
  ours: 'service: group commit', textbook: 'service: textbook transaction', bound: 'service: one INSERT … SELECT',
} as const;

export const graphqlSubjects = {
  ours: 'GraphQL: castVote',
  persisted: 'GraphQL: castVote, our client’s persisted document',
  textbook: 'GraphQL: textbook on Apollo and Express',
  nothing: 'GraphQL: no-op on Apollo and Express',
} as const;
