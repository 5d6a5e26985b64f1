import type { Step } from '../../features/draft/draft-rules';

export const WRITE_PATH = '/propose';

/** The address of each step; the first one is the page's own. */
export const pathOf = (step: Step): string => (step === 'sentence' ? WRITE_PATH : `${WRITE_PATH}/${step}`);
