import { operationId } from './operationId';

describe('operationId', () => {
  it('is the same for the same operation and variables', () => {
    expect(operationId('VoteTally', { proposalIds: ['a', 'b'] })).toBe(operationId('VoteTally', { proposalIds: ['a', 'b'] }));
  });

  it('differs for other variables and other operations', () => {
    const ids = [
      operationId('VoteTally', { proposalIds: ['a', 'b'] }),
      operationId('VoteTally', { proposalIds: ['b', 'a'] }),
      operationId('VoteTally', { proposalIds: ['a'] }),
      operationId('ProposalStatus', { proposalIds: ['a'] }),
      operationId('ProposalStatus', undefined),
    ];
    expect(new Set(ids).size).toBe(ids.length);
  });
});
