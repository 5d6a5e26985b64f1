import type { ErrorCode } from '../../gql/graphql';
import { voteBoxKind, type VoteSubject } from './voteBox';

const here = { sending: false, cutOff: false };
const refused = (code: ErrorCode): VoteSubject => ({
  status: 'VOTING',
  revision: { number: 2 },
  viewerVote: null,
  abilities: { castVote: false, withdrawVote: false },
  refusals: [{ action: 'WITHDRAW_VOTE', code: 'CONFLICT' }, { action: 'CAST_VOTE', code }],
});
const able: VoteSubject = { ...refused('VOTING_CLOSED'), abilities: { castVote: true, withdrawVote: false }, refusals: [] };
const voted: VoteSubject = { ...able, viewerVote: { revision: 2 }, abilities: { castVote: false, withdrawVote: true } };

describe('voteBoxKind', () => {
  it('offers the vote, and says that it is final once review has begun', () => {
    expect(voteBoxKind(able, here)).toBe('can');
    expect(voteBoxKind({ ...able, status: 'REVIEW' }, here)).toBe('canFinal');
  });

  it('shows my vote, with the way back while the server allows it', () => {
    expect(voteBoxKind(voted, here)).toBe('voted');
    expect(voteBoxKind({ ...voted, revision: { number: 3 } }, here)).toBe('changed');
    expect(voteBoxKind({ ...voted, abilities: { castVote: false, withdrawVote: false } }, here)).toBe('final');
  });

  it.each([
    ['UNAUTHENTICATED', 'visitor'],
    ['NOT_VERIFIED', 'unverified'],
    ['OWN_PROPOSAL', 'own'],
    ['FORBIDDEN', 'official'],
    ['VOTING_CLOSED', 'closed'],
    ['INVALID_TRANSITION', 'closed'],
  ] as const)('turns the refusal %s into %s', (code, kind) => {
    expect(voteBoxKind(refused(code), here)).toBe(kind);
  });

  it('says closed where the server gives no reason', () => {
    expect(voteBoxKind({ ...able, abilities: { castVote: false, withdrawVote: false } }, here)).toBe('closed');
  });

  it('waits while a vote is on its way, and says so first of all when the page is cut off', () => {
    expect(voteBoxKind(able, { sending: true, cutOff: false })).toBe('sending');
    expect(voteBoxKind(voted, { sending: true, cutOff: true })).toBe('offline');
  });
});
