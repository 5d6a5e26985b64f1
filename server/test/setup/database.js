import { provide } from './provide.js';

export default () => provide('database');
