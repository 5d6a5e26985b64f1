/** What all peers send: the same tally as ours, of the same length on the wire; and a nested one out of memory. */

export interface Tally {
  readonly proposalId: string;
  readonly count: number;
  readonly version: number;
  readonly threshold: number;
  readonly status: string;
}

export const tallyTopic = 'TALLY';

export const schemaText = `
  type Author { id: ID! handle: String! displayName: String! }
  type Comment { id: ID! body: String! createdAt: String! author: Author! }
  type TallyUpdate {
    proposalId: ID! count: Int! version: Int! threshold: Int! status: String! author: Author! comments: [Comment!]!
  }
  type Query { ready: Boolean! }
  type Subscription { voteTally(proposalIds: [ID!]!): TallyUpdate! }
`;

export const author = { id: 'AgAZN0V2b3RlX2F1dGhvcg', handle: 'citizen-000001', displayName: '김○연' };

export const comments = [1, 2, 3].map(number => ({
  id: `comment-${number}`, body: '밤늦게 일을 마친 사람에게 꼭 필요합니다.', createdAt: '2026-11-24T09:00:00.000Z', author,
}));

/** Fields that only the nested selection asks for. */
export const nestedFields = { author: () => author, comments: () => comments };
