import type { ShelfOptions } from './shelf';

/** The browser's storage, looked up at each use: a browser that forbids it throws at the very mention. */
export const browserStorage: ShelfOptions<unknown>['storage'] = {
  getItem: (key) => localStorage.getItem(key),
  setItem: (key, value) => localStorage.setItem(key, value),
  removeItem: (key) => localStorage.removeItem(key),
};
