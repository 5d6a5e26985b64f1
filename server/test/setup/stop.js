import { stopAll } from './provide.js';

export default stopAll;
