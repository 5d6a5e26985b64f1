/** The aims, as ratios inside one run wherever a peer or a bound stands beside us; absolute times of the machine judge nothing. */
import { searchWords } from '../parts/search-words.js';
import { liveAims } from './aims-live.js';
import { pageAims, voteAims } from './aims-requests.js';
import type { Aim, Runs } from './goal.js';

export const aimsOf = (runs: Runs): Aim[] => [...liveAims(runs), ...voteAims(runs), ...pageAims(runs, searchWords)];
