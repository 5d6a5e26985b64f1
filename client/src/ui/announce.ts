import { createStore } from '../shared/store';

/** At most one message in this time on a page, so that a screen reader is never talked over. */
const BUDGET_MS = 15_000;

/** What the page's only live region says. The number makes a repeated sentence a new message. */
export const spoken = createStore<{ text: string; turn: number }>({ text: '', turn: 0 });

let spokenAt = Number.NEGATIVE_INFINITY;

/**
 * Says a whole sentence to screen readers, politely. Messages beyond the budget are dropped, because a newer number
 * makes an older one worthless; `now` is for what must not be missed: a receipt, a threshold crossed.
 */
export function announce(text: string, urgency: 'now' | 'whenever' = 'whenever'): void {
  const at = performance.now();
  if (urgency === 'whenever' && at - spokenAt < BUDGET_MS) return;
  spokenAt = at;
  spoken.set({ text, turn: spoken.get().turn + 1 });
}
