import type { District, ProposalFilter, ProposalOrder, ProposalStatus } from '../../gql/graphql';
import { DISTRICTS } from '../../shared/districts';

/** The statuses as people look for them. */
export const GROUPS = {
  voting: ['VOTING'],
  review: ['REVIEW'],
  answered: ['ADOPTED', 'HOPE_SEED', 'NOT_ADOPTED', 'REALIZING', 'REALIZED'],
  ended: ['LAPSED', 'WITHDRAWN', 'MERGED', 'HANDED_ON'],
} as const satisfies Record<string, readonly ProposalStatus[]>;

export type Group = keyof typeof GROUPS;
export const GROUP_NAMES = Object.keys(GROUPS) as Group[];

export const ORDERS = [
  'NEWEST', 'MOST_VOTED', 'NEARLY_THERE', 'CLOSING_SOON', 'RELEVANCE',
] as const satisfies readonly ProposalOrder[];

/** A search as the page's address has it. Empty strings stand for "any". */
export interface ProposalSearch {
  readonly text: string;
  readonly status: Group | '';
  readonly category: string;
  readonly district: District | '';
  readonly order: ProposalOrder;
}

const oneOf = <T extends string>(value: string | null, known: readonly T[]): T | '' =>
  known.includes(value as T) ? (value as T) : '';

/** The usual order: what fits best when something is searched for, else the newest first. */
export const usualOrder = (text: string): ProposalOrder => (text === '' ? 'NEWEST' : 'RELEVANCE');

/** What can be searched for: an address may have been typed by hand, so that what is unknown in it is left out. */
export function readSearch(params: URLSearchParams): ProposalSearch {
  const text = (params.get('text') ?? '').trim().slice(0, 200);
  const order = oneOf(params.get('order'), ORDERS);
  return {
    text,
    status: oneOf(params.get('status'), GROUP_NAMES),
    category: params.get('category') ?? '',
    district: oneOf(params.get('district'), DISTRICTS),
    // Relevance to nothing is no order.
    order: order === '' || (order === 'RELEVANCE' && text === '') ? usualOrder(text) : order,
  };
}

/** The address of a search: only what differs from the usual, so that addresses stay short and equal ones are equal. */
export function writeSearch(search: ProposalSearch): URLSearchParams {
  const params = new URLSearchParams();
  for (const key of ['text', 'status', 'category', 'district'] as const) if (search[key] !== '') params.set(key, search[key]);
  if (search.order !== usualOrder(search.text)) params.set('order', search.order);
  return params;
}

/** The search as the schema has it. */
export function toFilter({ text, status, category, district }: ProposalSearch): ProposalFilter {
  return {
    ...(text !== '' && { text }),
    ...(status !== '' && { status: [...GROUPS[status]] }),
    ...(category !== '' && { category }),
    ...(district !== '' && { district }),
  };
}
