import { ReintegrationBaseline1770490000340 } from './1770490000340-baseline.js';

/** The steps that made the tables of this part, oldest first; a new one is added here. */
export const MIGRATIONS = [ReintegrationBaseline1770490000340];
