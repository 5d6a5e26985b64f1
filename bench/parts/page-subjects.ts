export const pageSubjects = {
  real: 'ours, POST',
  persisted: 'ours, persisted GET, signed in',
  hot: 'ours, persisted GET, hot and anonymous',
  apollo: 'Apollo on Express, same SQL',
  static: 'static body, same Fastify',
  grown: 'ours, page of a city of',
} as const;
