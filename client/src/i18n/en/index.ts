import common from './common.json';
import domain from './domain.json';
import home from './home.json';
import proposals from './proposals.json';
import proposal from './proposal.json';
import vote from './vote.json';
import parts from './parts.json';
import account from './account.json';
import write from './write.json';
import review from './review.json';
import errors from './errors.json';

/** One file a page or feature; the other language has the same keys, which a test checks. */
export const en = { common, domain, home, proposals, proposal, vote, parts, account, write, review, errors };
