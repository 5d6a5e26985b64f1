import { graphql } from '../../gql';

export const SimilarProposalsDocument = graphql(`
  query SimilarProposals($title: String!, $body: String, $language: Language!) {
    similarProposals(title: $title, body: $body) {
      id
      number
      title
      status
      district
      category { slug name(language: $language) }
      tally { count version threshold }
    }
  }
`);

export const WriteChoicesDocument = graphql(`
  query WriteChoices($language: Language!) {
    categories { slug name(language: $language) department { id slug name(language: $language) } }
    settings { key value }
  }
`);

export const SubmitProposalDocument = graphql(`
  mutation SubmitProposal($input: SubmitProposalInput!) {
    submitProposal(input: $input) { proposal { id number status title } }
  }
`);

/** What went wrong on the way to the answer may still have been published: the author's newest tell. */
export const MyNewestDocument = graphql(`
  query MyNewest { viewer { id proposals(first: 5) { nodes { id number title publishedAt } } } }
`);

export const EditableProposalDocument = graphql(`
  query EditableProposal($number: Int!, $language: Language!) {
    proposalByNumber(number: $number) {
      id
      number
      title
      body
      status
      district
      tags
      category { slug name(language: $language) }
      revision { number }
      viewerIsAuthor
      abilities { edit }
      refusals { action code }
    }
  }
`);

export const EditProposalDocument = graphql(`
  mutation EditProposal($input: EditProposalInput!) {
    editProposal(input: $input) {
      proposal { id number title body district tags category { slug } revision { number createdAt title body } }
    }
  }
`);
