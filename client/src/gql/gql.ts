/* eslint-disable */
import * as types from './graphql';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';

/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  mutation SignIn($input: SignInInput!) {\n    signIn(input: $input) { member { id } }\n  }\n": typeof types.SignInDocument,
    "\n  mutation SignUp($input: SignUpInput!) {\n    signUp(input: $input) { member { id } }\n  }\n": typeof types.SignUpDocument,
    "\n  mutation SignOut { signOut { signedOut } }\n": typeof types.SignOutDocument,
    "\n  mutation VerifyIdentity($input: VerifyIdentityInput!) {\n    verifyIdentity(input: $input) { member { id verified } }\n  }\n": typeof types.VerifyIdentityDocument,
    "\n  query SimilarProposals($title: String!, $body: String, $language: Language!) {\n    similarProposals(title: $title, body: $body) {\n      id\n      number\n      title\n      status\n      district\n      category { slug name(language: $language) }\n      tally { count version threshold }\n    }\n  }\n": typeof types.SimilarProposalsDocument,
    "\n  query WriteChoices($language: Language!) {\n    categories { slug name(language: $language) department { id slug name(language: $language) } }\n    settings { key value }\n  }\n": typeof types.WriteChoicesDocument,
    "\n  mutation SubmitProposal($input: SubmitProposalInput!) {\n    submitProposal(input: $input) { proposal { id number status title } }\n  }\n": typeof types.SubmitProposalDocument,
    "\n  query MyNewest { viewer { id proposals(first: 5) { nodes { id number title publishedAt } } } }\n": typeof types.MyNewestDocument,
    "\n  query EditableProposal($number: Int!, $language: Language!) {\n    proposalByNumber(number: $number) {\n      id\n      number\n      title\n      body\n      status\n      district\n      tags\n      category { slug name(language: $language) }\n      revision { number }\n      viewerIsAuthor\n      abilities { edit }\n      refusals { action code }\n    }\n  }\n": typeof types.EditableProposalDocument,
    "\n  mutation EditProposal($input: EditProposalInput!) {\n    editProposal(input: $input) {\n      proposal { id number title body district tags category { slug } revision { number createdAt title body } }\n    }\n  }\n": typeof types.EditProposalDocument,
    "\n  subscription VoteTally($proposalIds: [ID!]!) {\n    voteTally(proposalIds: $proposalIds) { proposalId count version threshold status }\n  }\n": typeof types.VoteTallyDocument,
    "\n  fragment ProposalDetail on Proposal {\n    ...VoteState\n    number\n    title\n    body\n    district\n    byOfficial\n    publishedAt\n    votingClosesAt\n    category { slug name(language: $language) }\n    author { id handle displayName }\n    viewerIsAuthor\n    revisions { number createdAt }\n    round { number opensAt closesAt threshold crossedAt }\n    voteHistory { day count }\n    timeline { at from status reason actor }\n    review {\n      id\n      state\n      openedAt\n      dueAt\n      overdue\n      department { id slug name(language: $language) }\n      decision {\n        outcome\n        reply\n        decidedAt\n        plannedFor\n        department { id slug name(language: $language) }\n        decidedBy { id displayName }\n        criteria { criterion score remark }\n      }\n    }\n  }\n": typeof types.ProposalDetailFragmentDoc,
    "\n  query ProposalPage($number: Int!, $language: Language!) {\n    proposalByNumber(number: $number) { ...ProposalDetail }\n  }\n": typeof types.ProposalPageDocument,
    "\n  mutation WithdrawProposal($input: WithdrawProposalInput!, $language: Language!) {\n    withdrawProposal(input: $input) { proposal { ...ProposalDetail } }\n  }\n": typeof types.WithdrawProposalDocument,
    "\n  fragment ProposalRow on Proposal {\n    id\n    number\n    title\n    status\n    district\n    publishedAt\n    votingClosesAt\n    category { slug name(language: $language) }\n    tally { count version threshold }\n  }\n": typeof types.ProposalRowFragmentDoc,
    "\n  query ProposalList($first: Int!, $after: String, $filter: ProposalFilter, $orderBy: ProposalOrder, $language: Language!) {\n    proposals(first: $first, after: $after, filter: $filter, orderBy: $orderBy) {\n      nodes { ...ProposalRow }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": typeof types.ProposalListDocument,
    "\n  fragment ReviewRow on Review {\n    id\n    state\n    openedAt\n    dueAt\n    overdue\n    assignee { id handle displayName }\n    decision { outcome decidedAt }\n    abilities { take decide }\n    refusals { action code }\n    proposal {\n      id\n      number\n      title\n      status\n      category { slug name(language: $language) }\n      tally { count version threshold }\n    }\n  }\n": typeof types.ReviewRowFragmentDoc,
    "\n  query DepartmentDesk($slug: String!, $language: Language!) {\n    department(slug: $slug) {\n      id\n      slug\n      name(language: $language)\n      scorecard { openCount overdueCount dueThisWeekCount unassignedCount decidedCount onTimeShare medianDays }\n    }\n  }\n": typeof types.DepartmentDeskDocument,
    "\n  query DeskQueue($slug: String!, $first: Int!, $after: String, $filter: ReviewFilter, $language: Language!) {\n    reviews(departmentSlug: $slug, first: $first, after: $after, filter: $filter) {\n      nodes { ...ReviewRow }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": typeof types.DeskQueueDocument,
    "\n  query MyReviews($slug: String!) {\n    reviews(departmentSlug: $slug, first: 100, filter: { show: MINE }) {\n      nodes { id }\n      pageInfo { hasNextPage }\n    }\n  }\n": typeof types.MyReviewsDocument,
    "\n  subscription ReviewQueueLive($departmentId: ID!) {\n    reviewQueue(departmentId: $departmentId) { version }\n  }\n": typeof types.ReviewQueueLiveDocument,
    "\n  mutation TakeReview($input: TakeReviewInput!, $language: Language!) {\n    takeReview(input: $input) { review { ...ReviewRow } }\n  }\n": typeof types.TakeReviewDocument,
    "\n  query ReviewPage($id: ID!, $language: Language!) {\n    review(id: $id) {\n      ...ReviewRow\n      department { id slug name(language: $language) }\n      decision {\n        outcome\n        reply\n        decidedAt\n        plannedFor\n        department { id slug name(language: $language) }\n        decidedBy { id handle displayName }\n        criteria { criterion score remark }\n      }\n      proposal {\n        body\n        district\n        tags\n        publishedAt\n        author { id handle displayName }\n        revision { number }\n      }\n    }\n  }\n": typeof types.ReviewPageDocument,
    "\n  mutation DecideReview($input: DecideReviewInput!, $language: Language!) {\n    decideReview(input: $input) {\n      review {\n        ...ReviewRow\n        decision {\n          outcome\n          reply\n          decidedAt\n          plannedFor\n          department { id slug name(language: $language) }\n          decidedBy { id handle displayName }\n          criteria { criterion score remark }\n        }\n      }\n    }\n  }\n": typeof types.DecideReviewDocument,
    "\n  query Viewer($language: Language!) {\n    viewer {\n      id\n      handle\n      displayName\n      email\n      verified\n      roles\n      departments { id slug name(language: $language) }\n    }\n  }\n": typeof types.ViewerDocument,
    "\n  fragment VoteState on Proposal {\n    id\n    status\n    tally { count version threshold }\n    revision { number }\n    viewerVote { castAt revision }\n    abilities { castVote withdrawVote edit withdraw }\n    refusals { action code }\n  }\n": typeof types.VoteStateFragmentDoc,
    "\n  mutation CastVote($input: CastVoteInput!) {\n    castVote(input: $input) {\n      receipt { castAt revision }\n      tally { count version threshold }\n      proposal { ...VoteState }\n    }\n  }\n": typeof types.CastVoteDocument,
    "\n  mutation WithdrawVote($input: WithdrawVoteInput!) {\n    withdrawVote(input: $input) {\n      tally { count version threshold }\n      proposal { ...VoteState }\n    }\n  }\n": typeof types.WithdrawVoteDocument,
    "\n  query Home($language: Language!) {\n    nearly: proposals(first: 3, filter: { status: [VOTING] }, orderBy: NEARLY_THERE) {\n      nodes { ...ProposalRow }\n    }\n    departments {\n      id\n      slug\n      name(language: $language)\n      scorecard { openCount overdueCount decidedCount onTimeShare medianDays }\n    }\n    settings { key value }\n  }\n": typeof types.HomeDocument,
    "\n  query CityBoard {\n    cityBoard {\n      votesToday\n      proposalsThisMonth\n      inReviewCount\n      overdueCount\n      adoptedCount\n      proposalCount\n      districts { district count }\n      at\n    }\n  }\n": typeof types.CityBoardDocument,
    "\n  query MyProposals($first: Int!, $after: String, $language: Language!) {\n    viewer {\n      id\n      proposals(first: $first, after: $after) {\n        nodes { ...ProposalRow }\n        pageInfo { hasNextPage endCursor }\n      }\n    }\n  }\n": typeof types.MyProposalsDocument,
    "\n  query MyVotes($first: Int!, $after: String, $language: Language!) {\n    viewer {\n      id\n      votes(first: $first, after: $after) {\n        nodes {\n          castAt\n          revision\n          final\n          proposal {\n            ...ProposalRow\n            revision { number }\n            abilities { withdrawVote }\n          }\n        }\n        pageInfo { hasNextPage endCursor }\n      }\n    }\n  }\n": typeof types.MyVotesDocument,
    "\n  query Joined { viewer { id createdAt } }\n": typeof types.JoinedDocument,
    "\n  query Categories($language: Language!) {\n    categories { slug name(language: $language) }\n  }\n": typeof types.CategoriesDocument,
};
const documents: Documents = {
    "\n  mutation SignIn($input: SignInInput!) {\n    signIn(input: $input) { member { id } }\n  }\n": types.SignInDocument,
    "\n  mutation SignUp($input: SignUpInput!) {\n    signUp(input: $input) { member { id } }\n  }\n": types.SignUpDocument,
    "\n  mutation SignOut { signOut { signedOut } }\n": types.SignOutDocument,
    "\n  mutation VerifyIdentity($input: VerifyIdentityInput!) {\n    verifyIdentity(input: $input) { member { id verified } }\n  }\n": types.VerifyIdentityDocument,
    "\n  query SimilarProposals($title: String!, $body: String, $language: Language!) {\n    similarProposals(title: $title, body: $body) {\n      id\n      number\n      title\n      status\n      district\n      category { slug name(language: $language) }\n      tally { count version threshold }\n    }\n  }\n": types.SimilarProposalsDocument,
    "\n  query WriteChoices($language: Language!) {\n    categories { slug name(language: $language) department { id slug name(language: $language) } }\n    settings { key value }\n  }\n": types.WriteChoicesDocument,
    "\n  mutation SubmitProposal($input: SubmitProposalInput!) {\n    submitProposal(input: $input) { proposal { id number status title } }\n  }\n": types.SubmitProposalDocument,
    "\n  query MyNewest { viewer { id proposals(first: 5) { nodes { id number title publishedAt } } } }\n": types.MyNewestDocument,
    "\n  query EditableProposal($number: Int!, $language: Language!) {\n    proposalByNumber(number: $number) {\n      id\n      number\n      title\n      body\n      status\n      district\n      tags\n      category { slug name(language: $language) }\n      revision { number }\n      viewerIsAuthor\n      abilities { edit }\n      refusals { action code }\n    }\n  }\n": types.EditableProposalDocument,
    "\n  mutation EditProposal($input: EditProposalInput!) {\n    editProposal(input: $input) {\n      proposal { id number title body district tags category { slug } revision { number createdAt title body } }\n    }\n  }\n": types.EditProposalDocument,
    "\n  subscription VoteTally($proposalIds: [ID!]!) {\n    voteTally(proposalIds: $proposalIds) { proposalId count version threshold status }\n  }\n": types.VoteTallyDocument,
    "\n  fragment ProposalDetail on Proposal {\n    ...VoteState\n    number\n    title\n    body\n    district\n    byOfficial\n    publishedAt\n    votingClosesAt\n    category { slug name(language: $language) }\n    author { id handle displayName }\n    viewerIsAuthor\n    revisions { number createdAt }\n    round { number opensAt closesAt threshold crossedAt }\n    voteHistory { day count }\n    timeline { at from status reason actor }\n    review {\n      id\n      state\n      openedAt\n      dueAt\n      overdue\n      department { id slug name(language: $language) }\n      decision {\n        outcome\n        reply\n        decidedAt\n        plannedFor\n        department { id slug name(language: $language) }\n        decidedBy { id displayName }\n        criteria { criterion score remark }\n      }\n    }\n  }\n": types.ProposalDetailFragmentDoc,
    "\n  query ProposalPage($number: Int!, $language: Language!) {\n    proposalByNumber(number: $number) { ...ProposalDetail }\n  }\n": types.ProposalPageDocument,
    "\n  mutation WithdrawProposal($input: WithdrawProposalInput!, $language: Language!) {\n    withdrawProposal(input: $input) { proposal { ...ProposalDetail } }\n  }\n": types.WithdrawProposalDocument,
    "\n  fragment ProposalRow on Proposal {\n    id\n    number\n    title\n    status\n    district\n    publishedAt\n    votingClosesAt\n    category { slug name(language: $language) }\n    tally { count version threshold }\n  }\n": types.ProposalRowFragmentDoc,
    "\n  query ProposalList($first: Int!, $after: String, $filter: ProposalFilter, $orderBy: ProposalOrder, $language: Language!) {\n    proposals(first: $first, after: $after, filter: $filter, orderBy: $orderBy) {\n      nodes { ...ProposalRow }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": types.ProposalListDocument,
    "\n  fragment ReviewRow on Review {\n    id\n    state\n    openedAt\n    dueAt\n    overdue\n    assignee { id handle displayName }\n    decision { outcome decidedAt }\n    abilities { take decide }\n    refusals { action code }\n    proposal {\n      id\n      number\n      title\n      status\n      category { slug name(language: $language) }\n      tally { count version threshold }\n    }\n  }\n": types.ReviewRowFragmentDoc,
    "\n  query DepartmentDesk($slug: String!, $language: Language!) {\n    department(slug: $slug) {\n      id\n      slug\n      name(language: $language)\n      scorecard { openCount overdueCount dueThisWeekCount unassignedCount decidedCount onTimeShare medianDays }\n    }\n  }\n": types.DepartmentDeskDocument,
    "\n  query DeskQueue($slug: String!, $first: Int!, $after: String, $filter: ReviewFilter, $language: Language!) {\n    reviews(departmentSlug: $slug, first: $first, after: $after, filter: $filter) {\n      nodes { ...ReviewRow }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": types.DeskQueueDocument,
    "\n  query MyReviews($slug: String!) {\n    reviews(departmentSlug: $slug, first: 100, filter: { show: MINE }) {\n      nodes { id }\n      pageInfo { hasNextPage }\n    }\n  }\n": types.MyReviewsDocument,
    "\n  subscription ReviewQueueLive($departmentId: ID!) {\n    reviewQueue(departmentId: $departmentId) { version }\n  }\n": types.ReviewQueueLiveDocument,
    "\n  mutation TakeReview($input: TakeReviewInput!, $language: Language!) {\n    takeReview(input: $input) { review { ...ReviewRow } }\n  }\n": types.TakeReviewDocument,
    "\n  query ReviewPage($id: ID!, $language: Language!) {\n    review(id: $id) {\n      ...ReviewRow\n      department { id slug name(language: $language) }\n      decision {\n        outcome\n        reply\n        decidedAt\n        plannedFor\n        department { id slug name(language: $language) }\n        decidedBy { id handle displayName }\n        criteria { criterion score remark }\n      }\n      proposal {\n        body\n        district\n        tags\n        publishedAt\n        author { id handle displayName }\n        revision { number }\n      }\n    }\n  }\n": types.ReviewPageDocument,
    "\n  mutation DecideReview($input: DecideReviewInput!, $language: Language!) {\n    decideReview(input: $input) {\n      review {\n        ...ReviewRow\n        decision {\n          outcome\n          reply\n          decidedAt\n          plannedFor\n          department { id slug name(language: $language) }\n          decidedBy { id handle displayName }\n          criteria { criterion score remark }\n        }\n      }\n    }\n  }\n": types.DecideReviewDocument,
    "\n  query Viewer($language: Language!) {\n    viewer {\n      id\n      handle\n      displayName\n      email\n      verified\n      roles\n      departments { id slug name(language: $language) }\n    }\n  }\n": types.ViewerDocument,
    "\n  fragment VoteState on Proposal {\n    id\n    status\n    tally { count version threshold }\n    revision { number }\n    viewerVote { castAt revision }\n    abilities { castVote withdrawVote edit withdraw }\n    refusals { action code }\n  }\n": types.VoteStateFragmentDoc,
    "\n  mutation CastVote($input: CastVoteInput!) {\n    castVote(input: $input) {\n      receipt { castAt revision }\n      tally { count version threshold }\n      proposal { ...VoteState }\n    }\n  }\n": types.CastVoteDocument,
    "\n  mutation WithdrawVote($input: WithdrawVoteInput!) {\n    withdrawVote(input: $input) {\n      tally { count version threshold }\n      proposal { ...VoteState }\n    }\n  }\n": types.WithdrawVoteDocument,
    "\n  query Home($language: Language!) {\n    nearly: proposals(first: 3, filter: { status: [VOTING] }, orderBy: NEARLY_THERE) {\n      nodes { ...ProposalRow }\n    }\n    departments {\n      id\n      slug\n      name(language: $language)\n      scorecard { openCount overdueCount decidedCount onTimeShare medianDays }\n    }\n    settings { key value }\n  }\n": types.HomeDocument,
    "\n  query CityBoard {\n    cityBoard {\n      votesToday\n      proposalsThisMonth\n      inReviewCount\n      overdueCount\n      adoptedCount\n      proposalCount\n      districts { district count }\n      at\n    }\n  }\n": types.CityBoardDocument,
    "\n  query MyProposals($first: Int!, $after: String, $language: Language!) {\n    viewer {\n      id\n      proposals(first: $first, after: $after) {\n        nodes { ...ProposalRow }\n        pageInfo { hasNextPage endCursor }\n      }\n    }\n  }\n": types.MyProposalsDocument,
    "\n  query MyVotes($first: Int!, $after: String, $language: Language!) {\n    viewer {\n      id\n      votes(first: $first, after: $after) {\n        nodes {\n          castAt\n          revision\n          final\n          proposal {\n            ...ProposalRow\n            revision { number }\n            abilities { withdrawVote }\n          }\n        }\n        pageInfo { hasNextPage endCursor }\n      }\n    }\n  }\n": types.MyVotesDocument,
    "\n  query Joined { viewer { id createdAt } }\n": types.JoinedDocument,
    "\n  query Categories($language: Language!) {\n    categories { slug name(language: $language) }\n  }\n": types.CategoriesDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 *
 *
 * @example
 * ```ts
 * const query = graphql(`query GetUser($id: ID!) { user(id: $id) { name } }`);
 * ```
 *
 * The query argument is unknown!
 * Please regenerate the types.
 */
export function graphql(source: string): unknown;

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SignIn($input: SignInInput!) {\n    signIn(input: $input) { member { id } }\n  }\n"): (typeof documents)["\n  mutation SignIn($input: SignInInput!) {\n    signIn(input: $input) { member { id } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SignUp($input: SignUpInput!) {\n    signUp(input: $input) { member { id } }\n  }\n"): (typeof documents)["\n  mutation SignUp($input: SignUpInput!) {\n    signUp(input: $input) { member { id } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SignOut { signOut { signedOut } }\n"): (typeof documents)["\n  mutation SignOut { signOut { signedOut } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation VerifyIdentity($input: VerifyIdentityInput!) {\n    verifyIdentity(input: $input) { member { id verified } }\n  }\n"): (typeof documents)["\n  mutation VerifyIdentity($input: VerifyIdentityInput!) {\n    verifyIdentity(input: $input) { member { id verified } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SimilarProposals($title: String!, $body: String, $language: Language!) {\n    similarProposals(title: $title, body: $body) {\n      id\n      number\n      title\n      status\n      district\n      category { slug name(language: $language) }\n      tally { count version threshold }\n    }\n  }\n"): (typeof documents)["\n  query SimilarProposals($title: String!, $body: String, $language: Language!) {\n    similarProposals(title: $title, body: $body) {\n      id\n      number\n      title\n      status\n      district\n      category { slug name(language: $language) }\n      tally { count version threshold }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query WriteChoices($language: Language!) {\n    categories { slug name(language: $language) department { id slug name(language: $language) } }\n    settings { key value }\n  }\n"): (typeof documents)["\n  query WriteChoices($language: Language!) {\n    categories { slug name(language: $language) department { id slug name(language: $language) } }\n    settings { key value }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SubmitProposal($input: SubmitProposalInput!) {\n    submitProposal(input: $input) { proposal { id number status title } }\n  }\n"): (typeof documents)["\n  mutation SubmitProposal($input: SubmitProposalInput!) {\n    submitProposal(input: $input) { proposal { id number status title } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MyNewest { viewer { id proposals(first: 5) { nodes { id number title publishedAt } } } }\n"): (typeof documents)["\n  query MyNewest { viewer { id proposals(first: 5) { nodes { id number title publishedAt } } } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query EditableProposal($number: Int!, $language: Language!) {\n    proposalByNumber(number: $number) {\n      id\n      number\n      title\n      body\n      status\n      district\n      tags\n      category { slug name(language: $language) }\n      revision { number }\n      viewerIsAuthor\n      abilities { edit }\n      refusals { action code }\n    }\n  }\n"): (typeof documents)["\n  query EditableProposal($number: Int!, $language: Language!) {\n    proposalByNumber(number: $number) {\n      id\n      number\n      title\n      body\n      status\n      district\n      tags\n      category { slug name(language: $language) }\n      revision { number }\n      viewerIsAuthor\n      abilities { edit }\n      refusals { action code }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation EditProposal($input: EditProposalInput!) {\n    editProposal(input: $input) {\n      proposal { id number title body district tags category { slug } revision { number createdAt title body } }\n    }\n  }\n"): (typeof documents)["\n  mutation EditProposal($input: EditProposalInput!) {\n    editProposal(input: $input) {\n      proposal { id number title body district tags category { slug } revision { number createdAt title body } }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription VoteTally($proposalIds: [ID!]!) {\n    voteTally(proposalIds: $proposalIds) { proposalId count version threshold status }\n  }\n"): (typeof documents)["\n  subscription VoteTally($proposalIds: [ID!]!) {\n    voteTally(proposalIds: $proposalIds) { proposalId count version threshold status }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ProposalDetail on Proposal {\n    ...VoteState\n    number\n    title\n    body\n    district\n    byOfficial\n    publishedAt\n    votingClosesAt\n    category { slug name(language: $language) }\n    author { id handle displayName }\n    viewerIsAuthor\n    revisions { number createdAt }\n    round { number opensAt closesAt threshold crossedAt }\n    voteHistory { day count }\n    timeline { at from status reason actor }\n    review {\n      id\n      state\n      openedAt\n      dueAt\n      overdue\n      department { id slug name(language: $language) }\n      decision {\n        outcome\n        reply\n        decidedAt\n        plannedFor\n        department { id slug name(language: $language) }\n        decidedBy { id displayName }\n        criteria { criterion score remark }\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment ProposalDetail on Proposal {\n    ...VoteState\n    number\n    title\n    body\n    district\n    byOfficial\n    publishedAt\n    votingClosesAt\n    category { slug name(language: $language) }\n    author { id handle displayName }\n    viewerIsAuthor\n    revisions { number createdAt }\n    round { number opensAt closesAt threshold crossedAt }\n    voteHistory { day count }\n    timeline { at from status reason actor }\n    review {\n      id\n      state\n      openedAt\n      dueAt\n      overdue\n      department { id slug name(language: $language) }\n      decision {\n        outcome\n        reply\n        decidedAt\n        plannedFor\n        department { id slug name(language: $language) }\n        decidedBy { id displayName }\n        criteria { criterion score remark }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ProposalPage($number: Int!, $language: Language!) {\n    proposalByNumber(number: $number) { ...ProposalDetail }\n  }\n"): (typeof documents)["\n  query ProposalPage($number: Int!, $language: Language!) {\n    proposalByNumber(number: $number) { ...ProposalDetail }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation WithdrawProposal($input: WithdrawProposalInput!, $language: Language!) {\n    withdrawProposal(input: $input) { proposal { ...ProposalDetail } }\n  }\n"): (typeof documents)["\n  mutation WithdrawProposal($input: WithdrawProposalInput!, $language: Language!) {\n    withdrawProposal(input: $input) { proposal { ...ProposalDetail } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ProposalRow on Proposal {\n    id\n    number\n    title\n    status\n    district\n    publishedAt\n    votingClosesAt\n    category { slug name(language: $language) }\n    tally { count version threshold }\n  }\n"): (typeof documents)["\n  fragment ProposalRow on Proposal {\n    id\n    number\n    title\n    status\n    district\n    publishedAt\n    votingClosesAt\n    category { slug name(language: $language) }\n    tally { count version threshold }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ProposalList($first: Int!, $after: String, $filter: ProposalFilter, $orderBy: ProposalOrder, $language: Language!) {\n    proposals(first: $first, after: $after, filter: $filter, orderBy: $orderBy) {\n      nodes { ...ProposalRow }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n"): (typeof documents)["\n  query ProposalList($first: Int!, $after: String, $filter: ProposalFilter, $orderBy: ProposalOrder, $language: Language!) {\n    proposals(first: $first, after: $after, filter: $filter, orderBy: $orderBy) {\n      nodes { ...ProposalRow }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ReviewRow on Review {\n    id\n    state\n    openedAt\n    dueAt\n    overdue\n    assignee { id handle displayName }\n    decision { outcome decidedAt }\n    abilities { take decide }\n    refusals { action code }\n    proposal {\n      id\n      number\n      title\n      status\n      category { slug name(language: $language) }\n      tally { count version threshold }\n    }\n  }\n"): (typeof documents)["\n  fragment ReviewRow on Review {\n    id\n    state\n    openedAt\n    dueAt\n    overdue\n    assignee { id handle displayName }\n    decision { outcome decidedAt }\n    abilities { take decide }\n    refusals { action code }\n    proposal {\n      id\n      number\n      title\n      status\n      category { slug name(language: $language) }\n      tally { count version threshold }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DepartmentDesk($slug: String!, $language: Language!) {\n    department(slug: $slug) {\n      id\n      slug\n      name(language: $language)\n      scorecard { openCount overdueCount dueThisWeekCount unassignedCount decidedCount onTimeShare medianDays }\n    }\n  }\n"): (typeof documents)["\n  query DepartmentDesk($slug: String!, $language: Language!) {\n    department(slug: $slug) {\n      id\n      slug\n      name(language: $language)\n      scorecard { openCount overdueCount dueThisWeekCount unassignedCount decidedCount onTimeShare medianDays }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DeskQueue($slug: String!, $first: Int!, $after: String, $filter: ReviewFilter, $language: Language!) {\n    reviews(departmentSlug: $slug, first: $first, after: $after, filter: $filter) {\n      nodes { ...ReviewRow }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n"): (typeof documents)["\n  query DeskQueue($slug: String!, $first: Int!, $after: String, $filter: ReviewFilter, $language: Language!) {\n    reviews(departmentSlug: $slug, first: $first, after: $after, filter: $filter) {\n      nodes { ...ReviewRow }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MyReviews($slug: String!) {\n    reviews(departmentSlug: $slug, first: 100, filter: { show: MINE }) {\n      nodes { id }\n      pageInfo { hasNextPage }\n    }\n  }\n"): (typeof documents)["\n  query MyReviews($slug: String!) {\n    reviews(departmentSlug: $slug, first: 100, filter: { show: MINE }) {\n      nodes { id }\n      pageInfo { hasNextPage }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription ReviewQueueLive($departmentId: ID!) {\n    reviewQueue(departmentId: $departmentId) { version }\n  }\n"): (typeof documents)["\n  subscription ReviewQueueLive($departmentId: ID!) {\n    reviewQueue(departmentId: $departmentId) { version }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation TakeReview($input: TakeReviewInput!, $language: Language!) {\n    takeReview(input: $input) { review { ...ReviewRow } }\n  }\n"): (typeof documents)["\n  mutation TakeReview($input: TakeReviewInput!, $language: Language!) {\n    takeReview(input: $input) { review { ...ReviewRow } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReviewPage($id: ID!, $language: Language!) {\n    review(id: $id) {\n      ...ReviewRow\n      department { id slug name(language: $language) }\n      decision {\n        outcome\n        reply\n        decidedAt\n        plannedFor\n        department { id slug name(language: $language) }\n        decidedBy { id handle displayName }\n        criteria { criterion score remark }\n      }\n      proposal {\n        body\n        district\n        tags\n        publishedAt\n        author { id handle displayName }\n        revision { number }\n      }\n    }\n  }\n"): (typeof documents)["\n  query ReviewPage($id: ID!, $language: Language!) {\n    review(id: $id) {\n      ...ReviewRow\n      department { id slug name(language: $language) }\n      decision {\n        outcome\n        reply\n        decidedAt\n        plannedFor\n        department { id slug name(language: $language) }\n        decidedBy { id handle displayName }\n        criteria { criterion score remark }\n      }\n      proposal {\n        body\n        district\n        tags\n        publishedAt\n        author { id handle displayName }\n        revision { number }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DecideReview($input: DecideReviewInput!, $language: Language!) {\n    decideReview(input: $input) {\n      review {\n        ...ReviewRow\n        decision {\n          outcome\n          reply\n          decidedAt\n          plannedFor\n          department { id slug name(language: $language) }\n          decidedBy { id handle displayName }\n          criteria { criterion score remark }\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation DecideReview($input: DecideReviewInput!, $language: Language!) {\n    decideReview(input: $input) {\n      review {\n        ...ReviewRow\n        decision {\n          outcome\n          reply\n          decidedAt\n          plannedFor\n          department { id slug name(language: $language) }\n          decidedBy { id handle displayName }\n          criteria { criterion score remark }\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Viewer($language: Language!) {\n    viewer {\n      id\n      handle\n      displayName\n      email\n      verified\n      roles\n      departments { id slug name(language: $language) }\n    }\n  }\n"): (typeof documents)["\n  query Viewer($language: Language!) {\n    viewer {\n      id\n      handle\n      displayName\n      email\n      verified\n      roles\n      departments { id slug name(language: $language) }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment VoteState on Proposal {\n    id\n    status\n    tally { count version threshold }\n    revision { number }\n    viewerVote { castAt revision }\n    abilities { castVote withdrawVote edit withdraw }\n    refusals { action code }\n  }\n"): (typeof documents)["\n  fragment VoteState on Proposal {\n    id\n    status\n    tally { count version threshold }\n    revision { number }\n    viewerVote { castAt revision }\n    abilities { castVote withdrawVote edit withdraw }\n    refusals { action code }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CastVote($input: CastVoteInput!) {\n    castVote(input: $input) {\n      receipt { castAt revision }\n      tally { count version threshold }\n      proposal { ...VoteState }\n    }\n  }\n"): (typeof documents)["\n  mutation CastVote($input: CastVoteInput!) {\n    castVote(input: $input) {\n      receipt { castAt revision }\n      tally { count version threshold }\n      proposal { ...VoteState }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation WithdrawVote($input: WithdrawVoteInput!) {\n    withdrawVote(input: $input) {\n      tally { count version threshold }\n      proposal { ...VoteState }\n    }\n  }\n"): (typeof documents)["\n  mutation WithdrawVote($input: WithdrawVoteInput!) {\n    withdrawVote(input: $input) {\n      tally { count version threshold }\n      proposal { ...VoteState }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Home($language: Language!) {\n    nearly: proposals(first: 3, filter: { status: [VOTING] }, orderBy: NEARLY_THERE) {\n      nodes { ...ProposalRow }\n    }\n    departments {\n      id\n      slug\n      name(language: $language)\n      scorecard { openCount overdueCount decidedCount onTimeShare medianDays }\n    }\n    settings { key value }\n  }\n"): (typeof documents)["\n  query Home($language: Language!) {\n    nearly: proposals(first: 3, filter: { status: [VOTING] }, orderBy: NEARLY_THERE) {\n      nodes { ...ProposalRow }\n    }\n    departments {\n      id\n      slug\n      name(language: $language)\n      scorecard { openCount overdueCount decidedCount onTimeShare medianDays }\n    }\n    settings { key value }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CityBoard {\n    cityBoard {\n      votesToday\n      proposalsThisMonth\n      inReviewCount\n      overdueCount\n      adoptedCount\n      proposalCount\n      districts { district count }\n      at\n    }\n  }\n"): (typeof documents)["\n  query CityBoard {\n    cityBoard {\n      votesToday\n      proposalsThisMonth\n      inReviewCount\n      overdueCount\n      adoptedCount\n      proposalCount\n      districts { district count }\n      at\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MyProposals($first: Int!, $after: String, $language: Language!) {\n    viewer {\n      id\n      proposals(first: $first, after: $after) {\n        nodes { ...ProposalRow }\n        pageInfo { hasNextPage endCursor }\n      }\n    }\n  }\n"): (typeof documents)["\n  query MyProposals($first: Int!, $after: String, $language: Language!) {\n    viewer {\n      id\n      proposals(first: $first, after: $after) {\n        nodes { ...ProposalRow }\n        pageInfo { hasNextPage endCursor }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MyVotes($first: Int!, $after: String, $language: Language!) {\n    viewer {\n      id\n      votes(first: $first, after: $after) {\n        nodes {\n          castAt\n          revision\n          final\n          proposal {\n            ...ProposalRow\n            revision { number }\n            abilities { withdrawVote }\n          }\n        }\n        pageInfo { hasNextPage endCursor }\n      }\n    }\n  }\n"): (typeof documents)["\n  query MyVotes($first: Int!, $after: String, $language: Language!) {\n    viewer {\n      id\n      votes(first: $first, after: $after) {\n        nodes {\n          castAt\n          revision\n          final\n          proposal {\n            ...ProposalRow\n            revision { number }\n            abilities { withdrawVote }\n          }\n        }\n        pageInfo { hasNextPage endCursor }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Joined { viewer { id createdAt } }\n"): (typeof documents)["\n  query Joined { viewer { id createdAt } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Categories($language: Language!) {\n    categories { slug name(language: $language) }\n  }\n"): (typeof documents)["\n  query Categories($language: Language!) {\n    categories { slug name(language: $language) }\n  }\n"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;