import { graphql } from '../../gql';

export const HomeDocument = graphql(`
  query Home($language: Language!) {
    nearly: proposals(first: 3, filter: { status: [VOTING] }, orderBy: NEARLY_THERE) {
      nodes { ...ProposalRow }
    }
    departments {
      id
      slug
      name(language: $language)
      scorecard { openCount overdueCount decidedCount onTimeShare medianDays }
    }
    settings { key value }
  }
`);

export const CityBoardDocument = graphql(`
  query CityBoard {
    cityBoard {
      votesToday
      proposalsThisMonth
      inReviewCount
      overdueCount
      adoptedCount
      proposalCount
      districts { district count }
      at
    }
  }
`);
