import { provide } from './provide.js';

export default async () => {
  await Promise.all([provide('database'), provide('browser')]);
};
