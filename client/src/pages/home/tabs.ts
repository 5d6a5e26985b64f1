import type { ProposalListQueryVariables, ProposalStatus } from '../../gql/graphql';

const ANSWERED: ProposalStatus[] = ['ADOPTED', 'HOPE_SEED', 'NOT_ADOPTED', 'REALIZING', 'REALIZED'];

export const TABS = ['rising', 'new', 'closing', 'answered'] as const;
export type Tab = (typeof TABS)[number];

/** What each tab of the main list asks for, and the search page that shows all of it. */
export const TAB: Record<Tab, { query: Pick<ProposalListQueryVariables, 'filter' | 'orderBy'>; all: string }> = {
  rising: { query: { filter: { status: ['VOTING', 'REVIEW'] }, orderBy: 'MOST_VOTED' }, all: '/proposals?order=MOST_VOTED' },
  new: { query: { filter: { status: ['VOTING', 'REVIEW'] }, orderBy: 'NEWEST' }, all: '/proposals' },
  closing: { query: { filter: { status: ['VOTING'] }, orderBy: 'CLOSING_SOON' }, all: '/proposals?status=voting&order=CLOSING_SOON' },
  answered: { query: { filter: { status: ANSWERED }, orderBy: 'NEWEST' }, all: '/proposals?status=answered' },
};
