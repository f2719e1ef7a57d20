import { ReferralsBaseline1770490000300 } from './1770490000300-baseline.js';

/** The steps that made the tables of this part, oldest first; a new one is added here. */
export const MIGRATIONS = [ReferralsBaseline1770490000300];
