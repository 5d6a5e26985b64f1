import { browserStorage } from '../draft/browserStorage';
import { openShelf, type Shelf } from '../draft/shelf';
import { asDecision, type DecisionDraft } from './decision';

/**
 * Where one official's draft of one decision lies. Only that official's pages open it: until it is published a
 * decision is nobody else's business, not even a colleague's on the same computer.
 */
export const decisionShelf = (memberId: string, reviewId: string): Shelf<DecisionDraft> => openShelf({
  storage: browserStorage, key: `oasis.decision.${memberId}.${reviewId}`, revive: asDecision, now: () => new Date(),
});
