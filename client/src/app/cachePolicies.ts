import type { FieldPolicy, InMemoryCacheConfig, Reference } from '@apollo/client';

interface StoredConnection {
  readonly nodes?: readonly unknown[];
}

/** A connection read page by page with `after`: later pages go behind the earlier ones, a first page starts over. */
const pages = (keyArgs: string[]): FieldPolicy<StoredConnection> => ({
  keyArgs,
  merge: (existing, incoming, { args }) =>
    args?.['after'] ? { ...incoming, nodes: [...(existing?.nodes ?? []), ...(incoming.nodes ?? [])] } : incoming,
});

export const cachePolicies: InMemoryCacheConfig['typePolicies'] = {
  Query: {
    fields: {
      proposals: pages(['filter', 'orderBy']),
      reviews: pages(['departmentSlug', 'filter']),
      // A page reads a review or proposal that a list has already fetched.
      proposal: (existing: Reference | undefined, { args, toReference }) =>
        existing ?? toReference({ __typename: 'Proposal', id: args?.['id'] as string }),
    },
  },
  Viewer: { fields: { proposals: pages([]), votes: pages([]) } },
  Category: { keyFields: ['slug'] },
  // Values without an identity of their own: the newest replaces what was there.
  Proposal: { fields: { tally: { merge: false }, abilities: { merge: false }, refusals: { merge: false } } },
  Review: { fields: { abilities: { merge: false }, refusals: { merge: false } } },
};
