import { provide } from './provide.js';

export default async () => {
  await provide('database');
  await provide('redis');
};
