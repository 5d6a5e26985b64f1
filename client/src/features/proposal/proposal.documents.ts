import { graphql } from '../../gql';

export const ProposalDetailFragment = graphql(`
  fragment ProposalDetail on Proposal {
    ...VoteState
    number
    title
    body
    district
    byOfficial
    publishedAt
    votingClosesAt
    category { slug name(language: $language) }
    author { id handle displayName }
    viewerIsAuthor
    revisions { number createdAt }
    round { number opensAt closesAt threshold crossedAt }
    voteHistory { day count }
    timeline { at from status reason actor }
    review {
      id
      state
      openedAt
      dueAt
      overdue
      department { id slug name(language: $language) }
      decision {
        outcome
        reply
        decidedAt
        plannedFor
        department { id slug name(language: $language) }
        decidedBy { id displayName }
        criteria { criterion score remark }
      }
    }
  }
`);

export const ProposalPageDocument = graphql(`
  query ProposalPage($number: Int!, $language: Language!) {
    proposalByNumber(number: $number) { ...ProposalDetail }
  }
`);

export const WithdrawProposalDocument = graphql(`
  mutation WithdrawProposal($input: WithdrawProposalInput!, $language: Language!) {
    withdrawProposal(input: $input) { proposal { ...ProposalDetail } }
  }
`);
