import { graphql } from '../../gql';

export const ReviewRowFragment = graphql(`
  fragment ReviewRow on Review {
    id
    state
    openedAt
    dueAt
    overdue
    assignee { id handle displayName }
    decision { outcome decidedAt }
    abilities { take decide }
    refusals { action code }
    proposal {
      id
      number
      title
      status
      category { slug name(language: $language) }
      tally { count version threshold }
    }
  }
`);

export const DepartmentDeskDocument = graphql(`
  query DepartmentDesk($slug: String!, $language: Language!) {
    department(slug: $slug) {
      id
      slug
      name(language: $language)
      scorecard { openCount overdueCount dueThisWeekCount unassignedCount decidedCount onTimeShare medianDays }
    }
  }
`);

export const DeskQueueDocument = graphql(`
  query DeskQueue($slug: String!, $first: Int!, $after: String, $filter: ReviewFilter, $language: Language!) {
    reviews(departmentSlug: $slug, first: $first, after: $after, filter: $filter) {
      nodes { ...ReviewRow }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

/** How many an official has taken: no figure of the scorecard says that. */
export const MyReviewsDocument = graphql(`
  query MyReviews($slug: String!) {
    reviews(departmentSlug: $slug, first: 100, filter: { show: MINE }) {
      nodes { id }
      pageInfo { hasNextPage }
    }
  }
`);

export const ReviewQueueLiveDocument = graphql(`
  subscription ReviewQueueLive($departmentId: ID!) {
    reviewQueue(departmentId: $departmentId) { version }
  }
`);

export const TakeReviewDocument = graphql(`
  mutation TakeReview($input: TakeReviewInput!, $language: Language!) {
    takeReview(input: $input) { review { ...ReviewRow } }
  }
`);

export const ReviewPageDocument = graphql(`
  query ReviewPage($id: ID!, $language: Language!) {
    review(id: $id) {
      ...ReviewRow
      department { id slug name(language: $language) }
      decision {
        outcome
        reply
        decidedAt
        plannedFor
        department { id slug name(language: $language) }
        decidedBy { id handle displayName }
        criteria { criterion score remark }
      }
      proposal {
        body
        district
        tags
        publishedAt
        author { id handle displayName }
        revision { number }
      }
    }
  }
`);

export const DecideReviewDocument = graphql(`
  mutation DecideReview($input: DecideReviewInput!, $language: Language!) {
    decideReview(input: $input) {
      review {
        ...ReviewRow
        decision {
          outcome
          reply
          decidedAt
          plannedFor
          department { id slug name(language: $language) }
          decidedBy { id handle displayName }
          criteria { criterion score remark }
        }
      }
    }
  }
`);
