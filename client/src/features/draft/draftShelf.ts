import { browserStorage } from './browserStorage';
import { asDraft, type Draft } from './draft';
import { openShelf, type Shelf } from './shelf';

/** The one proposal that is being written in this browser, signed in or not. */
export const draftShelf: Shelf<Draft> = openShelf({
  storage: browserStorage, key: 'oasis.draft', revive: asDraft, now: () => new Date(),
});
