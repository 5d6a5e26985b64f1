import { graphql } from '../../gql';

export const MyProposalsDocument = graphql(`
  query MyProposals($first: Int!, $after: String, $language: Language!) {
    viewer {
      id
      proposals(first: $first, after: $after) {
        nodes { ...ProposalRow }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
`);

export const MyVotesDocument = graphql(`
  query MyVotes($first: Int!, $after: String, $language: Language!) {
    viewer {
      id
      votes(first: $first, after: $after) {
        nodes {
          castAt
          revision
          final
          proposal {
            ...ProposalRow
            revision { number }
            abilities { withdrawVote }
          }
        }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
`);

export const JoinedDocument = graphql(`
  query Joined { viewer { id createdAt } }
`);
