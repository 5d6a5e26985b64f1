import { readStored, writeStored } from '../../shared/storage';
import { createStore } from '../../shared/store';

const QUIET = 'oasis.quiet';

/** Since when the reader has stopped everything live on the page; null while it runs. Ends with the page. */
export const pausedAt = createStore<Date | null>(null);

/** The reader wants no announcement of growing numbers; receipts and crossings are still spoken. */
export const quiet = createStore<boolean>(readStored(QUIET) === 'yes');

export function setQuiet(wanted: boolean): void {
  writeStored(QUIET, wanted ? 'yes' : null);
  quiet.set(wanted);
}
