import { graphql } from '../../gql';

export const VoteStateFragment = graphql(`
  fragment VoteState on Proposal {
    id
    status
    tally { count version threshold }
    revision { number }
    viewerVote { castAt revision }
    abilities { castVote withdrawVote edit withdraw }
    refusals { action code }
  }
`);

export const CastVoteDocument = graphql(`
  mutation CastVote($input: CastVoteInput!) {
    castVote(input: $input) {
      receipt { castAt revision }
      tally { count version threshold }
      proposal { ...VoteState }
    }
  }
`);

export const WithdrawVoteDocument = graphql(`
  mutation WithdrawVote($input: WithdrawVoteInput!) {
    withdrawVote(input: $input) {
      tally { count version threshold }
      proposal { ...VoteState }
    }
  }
`);
