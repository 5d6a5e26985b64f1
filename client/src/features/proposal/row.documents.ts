import { graphql } from '../../gql';

export const ProposalRowFragment = graphql(`
  fragment ProposalRow on Proposal {
    id
    number
    title
    status
    district
    publishedAt
    votingClosesAt
    category { slug name(language: $language) }
    tally { count version threshold }
  }
`);

export const ProposalListDocument = graphql(`
  query ProposalList($first: Int!, $after: String, $filter: ProposalFilter, $orderBy: ProposalOrder, $language: Language!) {
    proposals(first: $first, after: $after, filter: $filter, orderBy: $orderBy) {
      nodes { ...ProposalRow }
      pageInfo { hasNextPage endCursor }
    }
  }
`);
