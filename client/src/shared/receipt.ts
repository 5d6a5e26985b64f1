import { createStore } from './store';

/** A sentence for the page that an act leads to: "published". It is gone with the page, and after a reload. */
export interface Receipt {
  /** The address of the page that shows it. */
  path: string;
  text: string;
}

export const receipt = createStore<Receipt | null>(null);
