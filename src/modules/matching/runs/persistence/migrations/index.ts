import { MatchingBaseline1770490000050 } from './1770490000050-baseline.js';

/** The steps that made the tables of this part, oldest first; a new one is added here. */
export const MIGRATIONS = [MatchingBaseline1770490000050];
