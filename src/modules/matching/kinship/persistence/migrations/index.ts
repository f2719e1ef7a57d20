import { KinshipBaseline1770490000080 } from './1770490000080-baseline.js';

/** The steps that made the tables of this part, oldest first; a new one is added here. */
export const MIGRATIONS = [KinshipBaseline1770490000080];
